import { writeFileSync } from 'node:fs'
import { type Coverage, differenceCoverage, liveViolations, shareCoverage } from '../src/simulation/coverage.ts'
import { type Settling, settling } from '../src/simulation/settling.ts'

/** Simulates studies of known truth and writes how often each interval held it: `npm run coverage -w @soundscene/study`. */
const studies = Number(process.argv[2] ?? 2000)
const lines: string[] = []
const say = (line = '') => {
  process.stdout.write(`${line}\n`)
  lines.push(line)
}
const percent = (share: number) => (100 * share).toFixed(1)
const row = (name: string, coverage: Coverage[]) =>
  say(`| ${name} | ${coverage.map(({ covered }) => (Number.isNaN(covered) ? '–' : percent(covered))).join(' | ')} |`)

const taste = { match: 0.73, otherOfRest: 0.4, raterSd: 0.5, soundSd: 1 }
const designs = [
  { raters: 10, sounds: 40, votesPerRater: 40, ...taste },
  { raters: 30, sounds: 60, votesPerRater: 30, ...taste },
  { raters: 100, sounds: 100, votesPerRater: 30, ...taste },
  { raters: 10, sounds: 40, votesPerRater: 40, ...taste, raterSd: 0, soundSd: 0 },
]
const methods = {
  naive: 'naive (Wilson on votes)',
  raterCluster: 'by raters only',
  soundCluster: 'by sounds only',
  twoWayStudent: 'two-way, t(min − 1)',
  twoWay: '**two-way, Wilson with effective votes** (reported)',
  pigeonhole: 'pigeonhole bootstrap (300 replicates)',
} as const

say('# How often the intervals of a study hold the truth')
say()
say('Written by `npm run coverage -w @soundscene/study`: every figure is from simulated raters of known taste.')
say()
say(`## A share of 73 %, ${studies} studies a column, aim 95 %`)
say()
say('Raters and sounds differ by normal logits with standard deviations .5 and 1; in the last column not at all.')
say()
say(
  `| interval | ${designs.map(({ raters, sounds, votesPerRater, raterSd }) => `${raters} × ${sounds}, ${votesPerRater} votes each${raterSd === 0 ? ', all alike' : ''}`).join(' | ')} |`,
)
say(`|---|${designs.map(() => '---').join('|')}|`)
const shares = designs.map((design) => shareCoverage(design, { studies, seed: 1, replicates: 300 }))
for (const [method, name] of Object.entries(methods))
  row(
    name,
    shares.map((coverage) => coverage[method as keyof typeof methods]),
  )

const sd = { rater: 0.45, sound: 0.5, soundModel: 0.45, raterModel: 0.25, residual: 0.8 }
const ratings = [
  { raters: 10, sounds: 20, votesPerRater: 20, models: { f: 3.16, g: 3.7 }, sd },
  { raters: 100, sounds: 100, votesPerRater: 30, models: { f: 3.16, g: 3.7 }, sd },
]
say()
say(`## A difference of .54 between two models, ${studies} studies a column, aim 95 %`)
say()
say('Standard deviations: raters .45, sounds .5, sound × model .45, rater × model .25, rest .8.')
say()
say(
  `| interval | ${ratings.map(({ raters, sounds, votesPerRater }) => `${raters} × ${sounds}, ${votesPerRater} sounds each`).join(' | ')} |`,
)
say(`|---|${ratings.map(() => '---').join('|')}|`)
const differences = ratings.map((design) => differenceCoverage(design, { studies, seed: 1 }))
row(
  'naive (Welch on votes)',
  differences.map(({ welch }) => welch),
)
row(
  'naive (paired votes)',
  differences.map(({ pairedVotes }) => pairedVotes),
)
row(
  'by raters only',
  differences.map(({ raterCluster }) => raterCluster),
)
row(
  '**two-way** (reported)',
  differences.map(({ twoWay }) => twoWay),
)

say()
say(`## Watched after every rater, ${studies} studies, at most 5 % may ever mislead`)
say()
say(
  '100 raters × the same 20 sounds, raters differing by a standard deviation of .8 logits; from 15 raters (asymptotic).',
)
say()
say('| interval | studies in which it excluded the truth at some look |')
say('|---|---|')
const live = liveViolations(
  { raters: 100, sounds: 20, votesPerRater: 20, ...taste, raterSd: 0.8 },
  { studies, seed: 1 },
)
say(`| naive (Wilson on votes) | ${percent(live.naive / studies)} % |`)
say(`| asymptotic sequence over raters | ${percent(live.asymptotic / studies)} % |`)
say(`| empirical Bernstein sequence over raters | ${percent(live.empiricalBernstein / studies)} % |`)

say()
say(`## When the stop light turns: two models, looked at after every rater, ${studies} studies a column`)
say()
say(
  '200 raters × the same 20 sounds, both models on each; standard deviations as above, but no model suits some sounds',
)
say('better. Of models that are alike, the light may turn in at most 5 % of studies.')
say()
const apart = [0, 0.1, 0.2, 0.54]
const alike = { raters: 200, sounds: 20, votesPerRater: 20, sd: { ...sd, soundModel: 0 }, rounded: false }
const turns = apart.map((difference) =>
  settling({ ...alike, models: { f: 3, g: 3 + difference } }, { studies, seed: 1 }),
)
const turned = ({ settled, wrong, raters }: Settling) =>
  `${percent(settled / studies)} % (wrong ${percent(wrong / studies)} %), ${raters === null ? 'most never' : `median after ${raters}`}`
say(`| light | ${apart.map((difference) => (difference === 0 ? 'alike' : `${difference} apart`)).join(' | ')} |`)
say(`|---|${apart.map(() => '---').join('|')}|`)
say(`| two sequences that must not overlap, α/2 each | ${turns.map(({ overlap }) => turned(overlap)).join(' | ')} |`)
say(`| **sequence of the paired difference**, α | ${turns.map(({ paired }) => turned(paired)).join(' | ')} |`)
writeFileSync(new URL('../../../docs/study-coverage.md', import.meta.url), `${lines.join('\n')}\n`)
