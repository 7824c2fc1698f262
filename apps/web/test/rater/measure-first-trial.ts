import { parseArgs } from 'node:util'
import { openTestbed } from '../../load/testbed.ts'
import { startBrowser } from '../browser.ts'
import { type FirstTrial, measureFirstTrial } from './first-trial.ts'
import { stockField } from './open-field.ts'

/**
 * Builds the site as it is shipped (`--built` takes the last build), starts it beside a database of its own, and measures
 * the first trial page. Prints the median of so many `--visits`, and each of them, as JSON.
 */
const { values } = parseArgs({
  options: { built: { type: 'boolean', default: false }, visits: { type: 'string', default: '9' } },
})
process.stderr.write('Building the site and starting it with a database of its own …\n')
const bed = await openTestbed({ isBuilt: values.built })
const browser = await startBrowser()
try {
  const field = await stockField(bed.context, { sounds: 12, seconds: 5, pixels: 64 })
  // The first visit of all waits for the server to load its code.
  await measureFirstTrial(browser, bed.address, field)
  const visits: FirstTrial[] = []
  while (visits.length < Number(values.visits)) visits.push(await measureFirstTrial(browser, bed.address, field))
  const median = visits.toSorted((a, b) => a.usable - b.usable)[Math.floor(visits.length / 2)]
  process.stdout.write(`${JSON.stringify({ median, visits }, null, 2)}\n`)
} finally {
  await browser.close()
  await bed.close()
}
