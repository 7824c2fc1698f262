import { analyzeChoices, analyzeRatings, type ChoiceVote, type RatingVote } from '@soundscene/study'
import { choiceReport, ratingReport, renderReport } from '@soundscene/study/report'
import { leastCovered } from '@soundscene/study/simulation'
import { type PrintedInterval, type PrintedIntervals, printedIntervals } from './printed-intervals.ts'
import { readTables } from './read-tables.ts'
import type { Truths } from './truths.ts'

/** A true value beside what the study found. */
export interface Compared extends PrintedInterval {
  figure: string
  truth: number
  holds: boolean
}

/** Whether a study recovered the truth. */
export interface Judgement {
  compared: Compared[]
  /** How many intervals hold the truth, and how many must. */
  covered: number
  needed: number
  /** Figures whose truth lies outside the interval that is wide enough for all of them at once. */
  outside: string[]
  recovered: boolean
}

/** The votes that a study's figures come from. */
export interface CastVotes {
  choices: readonly ChoiceVote[]
  ratings: readonly RatingVote[]
}

/** Every truth beside its reported interval. @throws Error where a figure is not reported */
function compare(truths: Truths, reported: PrintedIntervals): Compared[] {
  return [...truths].map(([figure, truth]) => {
    const interval = reported.get(figure)
    if (!interval) throw new Error(`The reports have no interval for ${figure}.`)
    return { figure, truth, ...interval, holds: interval.lower <= truth && truth <= interval.upper }
  })
}

/** The two-way intervals of some level, as reports print them. */
export function intervalsAt(level: number, { choices, ratings }: CastVotes): PrintedIntervals {
  const reports = [choiceReport(analyzeChoices(choices, { level })), ratingReport(analyzeRatings(ratings, { level }))]
  return printedIntervals(...reports.map((report) => readTables(renderReport(report, 'latex'), 'latex')))
}

/**
 * Judges reported intervals of 95 %, by two rules that were made before any vote. Of k of them so many must hold the truth
 * that independent ones would fall short with a probability of `risk`; and since intervals of one study hang together, every
 * truth must also lie in the interval at level 1 − risk/k, which misses any with a probability of at most `risk` however they
 * do (Bonferroni).
 */
export function judge(
  truths: Truths,
  { reported, votes, risk }: { reported: PrintedIntervals; votes: CastVotes; risk: number },
): Judgement {
  const compared = compare(truths, reported)
  const covered = compared.filter(({ holds }) => holds).length
  const needed = leastCovered(compared.length, { level: 0.95, risk })
  const wide = compare(truths, intervalsAt(1 - risk / compared.length, votes))
  const outside = wide.filter(({ holds }) => !holds).map(({ figure }) => figure)
  return { compared, covered, needed, outside, recovered: covered >= needed && outside.length === 0 }
}
