import { availableParallelism } from 'node:os'
import type { Compared, Judgement } from './judge.ts'
import type { FullStudyPlan } from './plan.ts'
import type { Played } from './play.ts'
import { sizeOf } from './size.ts'

/** All that the page tells of. */
export interface Findings {
  plan: FullStudyPlan
  played: Played
  judgement: Judgement
  risk: number
  /** Forms of the reports that agree with the LaTeX. */
  forms: Record<string, boolean>
  /** Files that don't say that they are of simulated raters. */
  unmarked: readonly string[]
}

/** The page of a full study's figures, in Markdown. */
export function pageOf({ plan, played, judgement, risk, forms, unmarked }: Findings): string {
  const { compared, covered, needed, outside, recovered } = judgement
  const { votesPerItem, choices, ratings } = sizeOf(plan)
  const { outcomes, progress, seconds, chainHolds, exported } = played
  const models = Object.keys(plan.models)
  const disagreeing = Object.keys(forms).filter((form) => !forms[form])
  return `# A full study, from models to LaTeX

**Every rater here was SIMULATED; nobody was asked, and nothing here says how good a picture is.** Written by
\`npm run full-study -w @soundscene/web -- --raters ${plan.raters} --seed ${plan.seed} --output docs/full-study.md\`.

## What is played through

${models.length} models: ${models.join(', ')}; stages of one training of row (g) by their iteration, as \`soundscene train
--stages 500,1000,2000\` keeps them, and the bundled model at its end. \`soundscene study create\` draws ${plan.sounds} held-out sounds with
each and hides real pictures and wrong ones among them. The folder is uploaded in the site's form in Chromium, the study
(ratings and choices) created, rehearsed, launched, and closed there. ${plan.raters} simulated raters come over HTTP by the
interface that a rater's browser uses, ${ratings} ratings and ${choices} choices each, two attention checks, practice before.
Reports are saved from the site as LaTeX, Markdown and CSV, and the bundle by \`soundscene study export\`.

What is true is decided beforehand: the mean score of each model, and the share of choices that match, over all raters and
sounds there could be. Raters differ (some are generous), sounds differ, models suit raters and sounds differently, one in
ten raters leaves in the middle. Seed ${plan.seed} gives each of them their opinion of each picture; who is shown what is up to the
site, so that figures change a little from run to run.

![The pictures: a row a class; the real one, those of the models in the order above, one of a wrong class](full-study.png)

## What must hold

Both rules were written before the first run, for ${compared.length} intervals of 95 %, with a risk of ${100 * risk} % each that a right study breaks it:

1. At least **${needed}** of ${compared.length} reported intervals hold the truth, by the binomial law. It takes intervals as independent; those of
   one study hang together, so right studies break it somewhat more often than that.
2. All truths lie in intervals at level 1 − ${risk}/${compared.length} computed from the exported votes, however they hang together
   (Bonferroni).

The command ends with 1 if either does not hold, if another form says something else than the LaTeX, or if a file does not
say that its raters were simulated.

## What came out

**${covered} of ${compared.length}** reported intervals hold the truth; ${outside.length === 0 ? 'none lies' : `**${outside.join(', ')}** lie`} outside the wide ones: the truth was ${recovered ? '' : '**not** '}recovered.

| figure | truth | estimate | 95 % interval, as the LaTeX has it | holds |
|---|---|---|---|---|
${compared.map(rowOf).join('\n')}

- ${outcomes.complete} raters finished, ${outcomes.left} left, ${outcomes.turnedAway} were turned away; ${progress.stored} votes on ${votesPerItem} wanted of each item, ${progress.fewest} to ${progress.most} of each (places
  of those who left are held for their lease, which is longer than this run), in ${Math.round(seconds)} s on ${availableParallelism()} cores.
- The chain of votes ${chainHolds ? 'holds' : '**is broken**'}; the bundle has ${exported.votes.choices.length} choices and ${exported.votes.ratings.length} ratings.
- Markdown, CSV and the bundle's LaTeX ${disagreeing.length === 0 ? 'say the same as the LaTeX' : `**differ** in ${disagreeing.join(', ')}`}; files that do not say SIMULATED: ${unmarked.join(', ') || 'none'}.

The same way with 24 raters is a test of the site (\`apps/web/test/studies\`).
`
}

function rowOf({ figure, truth, estimate, lower, upper, holds }: Compared): string {
  const isShare = /^(match|other|neither)/.test(figure)
  const text = (value: number) => (isShare ? `${(100 * value).toFixed(1)} %` : value.toFixed(2))
  const interval = `${text(lower)} to ${text(upper)}`
  return `| ${figure} | ${text(truth)} | ${text(estimate)} | ${interval} | ${holds ? 'yes' : '**no**'} |`
}
