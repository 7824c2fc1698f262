import type { StudyPlan } from '../plan/plan-study.ts'
import type { Precision } from '../plan/precision.ts'
import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import { figure, phrasesIn } from './phrases.ts'

/** The report of a plan: what each design would show, and what to have more of. */
export function planReport(plan: StudyPlan): ReportDocument {
  return {
    language: 'en',
    title: `What a ${plan.kind} study would show: ${plan.quantity}`,
    sentences: [aimSentence(plan), moreSentence(plan), ...rehearsalSentence(plan)],
    tables: [designsTable(plan)],
    notes: [
      `Variance components (${plan.source}): raters ${plan.components.rater.toFixed(4)}, sounds ${plan.components.sound.toFixed(4)}, single votes ${plan.components.residual.toFixed(4)}.`,
      'Widths are expected ones, for new raters and new sounds like these, with Student’s t of the smaller number minus one.',
    ],
  }
}

const width = (plan: StudyPlan, value: number): string =>
  plan.kind === 'choice' ? cellText(figure(value, 'points')) : `±${value.toFixed(2)}`

function aimSentence(plan: StudyPlan): string {
  const { halfWidth, fewestSounds, cheapest, naiveVotes } = plan.aim
  const size = ({ raters, sounds, votesPerRater, votes }: Precision) =>
    `${raters} raters × ${sounds} sounds with ${votesPerRater} votes each (${votes} votes)`
  const reached = cheapest
    ? `Of these designs, ${size(cheapest)} reaches it most cheaply.`
    : 'None of these designs reaches it.'
  return `For ${width(plan, halfWidth)} at least ${fewestSounds} sounds are needed, however many raters there are. ${reached} If votes were independent, ${naiveVotes} would do.`
}

/** Twice the sounds cost no vote, twice the votes each do: what helps more for the money is said first. */
function moreSentence(plan: StudyPlan): string {
  const [first] = plan.designs
  const { raters, sounds, votesPerRater } = plan.moreOf
  const advice = sounds.halfWidth < votesPerRater.halfWidth ? 'More sounds, not more votes' : 'More votes each'
  const heard = votesPerRater.votes === first?.votes ? ' (nobody can hear more than every sound)' : ''
  return `${advice}: from ${width(plan, first?.halfWidth ?? 0)} in the first design, twice the sounds give ${width(plan, sounds.halfWidth)} with as many votes, twice the votes each ${width(plan, votesPerRater.halfWidth)}${heard}, twice the raters ${width(plan, raters.halfWidth)}.`
}

function rehearsalSentence({ rehearsal, ...plan }: StudyPlan): string[] {
  if (!rehearsal) return []
  const { twoWay, naive, raters, sounds } = rehearsal
  const of = (coverage: typeof twoWay) =>
    `${width({ ...plan, rehearsal }, coverage.halfWidth)} on average, right in ${phrasesIn('en').percent(coverage.covered)}`
  return [
    `SIMULATED raters, ${twoWay.studies} studies of ${raters} × ${sounds}: the interval was ${of(twoWay)}; the naive one ${of(naive)}.`,
  ]
}

function designsTable(plan: StudyPlan): ReportTable {
  return {
    caption: 'Expected half-widths',
    columns: ['Raters × sounds', 'Votes each', 'Votes', 'two-way', 'naive', 'design effect'],
    rows: plan.designs.map((design): Cell[] => [
      `${design.raters} × ${design.sounds}`,
      figure(design.votesPerRater, 'count'),
      figure(design.votes, 'count'),
      width(plan, design.halfWidth),
      width(plan, design.naiveHalfWidth),
      figure(design.designEffect, 'score'),
    ]),
  }
}
