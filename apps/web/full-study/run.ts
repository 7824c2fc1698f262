import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openTestbed } from '../load/testbed.ts'
import { startBrowser } from '../test/browser.ts'
import { contactSheet } from './contact-sheet.ts'
import { drawSet } from './draw-set.ts'
import { agreeingForms } from './forms.ts'
import { judge } from './judge.ts'
import { pageOf } from './page.ts'
import { readPlan } from './plan.ts'
import { play } from './play.ts'
import { printedIntervals } from './printed-intervals.ts'
import { readTables } from './read-tables.ts'
import { ladderOf, truthsOf } from './truths.ts'

/**
 * Plays a whole study through, from models over the form in a browser to the exported LaTeX, with simulated raters of
 * known taste, and compares every figure with what is true. Ends with 1 where the truth was not recovered.
 */
const plan = readPlan(process.argv.slice(2))
const risk = 0.01
const title = 'Stages of a training'
const patienceMs = 600_000
const say = (line: string) => process.stderr.write(`${line}\n`)

say('Building the site and starting it with a database of its own …')
const bed = await openTestbed(plan)
const models = Object.keys(plan.models)
const taste = ladderOf(models)
say(`Drawing ${plan.sounds} held-out sounds with ${models.join(', ')} …`)
const set = await drawSet(path.join(bed.home, 'set'), title, plan)
const browser = await startBrowser()
const page = await browser.newPage()
page.setDefaultTimeout(patienceMs)
const played = await play({ plan, bed, page, taste, title, set: set.zip, say })
await browser.close()
const sheet = await contactSheet(set.folder, ['real', ...models, 'wrong-class'])
await bed.close()

const { reports, exported } = played
const ending = (end: string) => ['choices', 'overall'].map((about) => reports[`${about}-site.${end}`] ?? '')
const reported = printedIntervals(...ending('tex').map((text) => readTables(text, 'latex')))
const judgement = judge(truthsOf(taste), { reported, votes: exported.votes, risk })
const forms = agreeingForms(reported, { markdown: ending('md'), csv: ending('csv'), bundle: exported.latex })
const files = {
  ...reports,
  'README.md': exported.readme,
  'choice.tex': exported.latex[0],
  'rating.tex': exported.latex[1],
}
const unmarked = Object.entries(files).flatMap(([name, text]) => (text?.includes('SIMULATED') ? [] : [name]))
const text = pageOf({ plan, played, judgement, risk, forms, unmarked })
process.stdout.write(text)
if (plan.output !== undefined) {
  writeFileSync(plan.output, text)
  writeFileSync(plan.output.replace(/\.md$/, '.png'), sheet)
}
process.exit(judgement.recovered && Object.values(forms).every(Boolean) && unmarked.length === 0 ? 0 : 1)
