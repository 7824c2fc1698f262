import { startBrowser } from '../browser.ts'
import { type FirstTrial, measureFirstTrial } from './first-trial.ts'
import { openField } from './open-field.ts'

/**
 * Measures the first trial page of a running site: `DATABASE_URL=… BLOBS_DIR=… npx tsx test/rater/measure-first-trial.ts
 * http://127.0.0.1:3000`. Prints the median of five visits as JSON.
 */
const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const { DATABASE_URL = '', BLOBS_DIR = '' } = process.env
const field = await openField(DATABASE_URL, BLOBS_DIR, { sounds: 12, seconds: 5, pixels: 64 })
const browser = await startBrowser()
const visits: FirstTrial[] = []
for (let visit = 0; visit < 5; visit += 1) visits.push(await measureFirstTrial(browser, address, field))
const median = visits.toSorted((a, b) => a.usable - b.usable)[2]
process.stdout.write(`${JSON.stringify({ median, visits })}\n`)
await browser.close()
await field.database.close()
