import { estimateMean } from '../clusters/mean-estimate.ts'
import { type ModelDifference, modelDifferences } from '../clusters/paired-difference.ts'
import { pigeonhole } from '../clusters/pigeonhole.ts'
import { estimateShare } from '../clusters/share-estimate.ts'
import type { Interval } from '../interval.ts'
import { wilson } from '../proportions/proportion-intervals.ts'
import { meanOf, sampleOf } from '../sample/sample.ts'
import { asymptoticSequence } from '../sequences/asymptotic.ts'
import { empiricalBernsteinSequence } from '../sequences/empirical-bernstein.ts'
import { completeRaters } from '../sequences/rater-sequences.ts'
import { type SimulatedChoices, simulateChoices } from './simulate-choices.ts'
import { type SimulatedRatings, simulateRatings } from './simulate-ratings.ts'

/** How often a method's interval held the truth, in how many simulated studies, and its mean half-width. */
export interface Coverage {
  studies: number
  covered: number
  halfWidth: number
}

const holds = (interval: Interval, truth: number) => interval.lower <= truth && truth <= interval.upper

/** Coverage of each named interval over studies of different seeds. */
function coverageOf<Method extends string>(
  { studies, seed }: { studies: number; seed: number },
  truth: number,
  intervalsOf: (seed: number) => Record<Method, Interval | null>,
): Record<Method, Coverage> {
  const all = Array.from({ length: studies }, (_, study) => intervalsOf(seed + study))
  const coverage = (method: Method): Coverage => {
    const intervals = all.flatMap((intervals) => intervals[method] ?? [])
    return {
      studies: intervals.length,
      covered: meanOf(intervals.map((interval) => Number(holds(interval, truth)))),
      halfWidth: meanOf(intervals.map(({ lower, upper }) => (upper - lower) / 2)),
    }
  }
  const methods = Object.keys(all[0] ?? {}) as Method[]
  return Object.fromEntries(methods.map((method) => [method, coverage(method)])) as Record<Method, Coverage>
}

/** Coverage of the share of `match` over all raters and sounds there could be. */
export function shareCoverage(study: SimulatedChoices, run: { studies: number; seed: number; replicates?: number }) {
  return coverageOf(run, study.match, (seed) => {
    const { votes } = simulateChoices(study, seed)
    const sample = sampleOf(votes, ({ choice }) => Number(choice === 'match'))
    const share = estimateShare(sample)
    const replicates = run.replicates ?? 0
    return {
      naive: share.naive.wilson,
      raterCluster: share.raterCluster,
      soundCluster: share.soundCluster,
      twoWayStudent: estimateMean(sample).twoWay,
      twoWay: share.twoWay,
      pigeonhole: replicates > 0 ? pigeonhole(sample, { replicates, seed }) : null,
    }
  })
}

/** Coverage of the difference between the first two models over all raters and sounds there could be. */
export function differenceCoverage(study: SimulatedRatings, run: { studies: number; seed: number }) {
  const [first = '', second = ''] = Object.keys(study.models)
  const truth = (study.models[second] as number) - (study.models[first] as number)
  return coverageOf(run, truth, (seed) => {
    const votes = simulateRatings({ ...study, rounded: false }, seed)
    const [difference] = modelDifferences(votes, [[first, second]], ({ score }) => score)
    const { naive, raterCluster, twoWay } = difference as ModelDifference
    return { welch: naive.welch, pairedVotes: naive.pairedVotes, raterCluster, twoWay }
  })
}

/** How many simulated studies showed, at any look after any rater, an interval without the share of these sounds. */
export function liveViolations(study: SimulatedChoices, { studies, seed }: { studies: number; seed: number }) {
  const violated = { naive: 0, asymptotic: 0, empiricalBernstein: 0 }
  for (let run = 0; run < studies; run++) {
    const { votes, matchOfTheseSounds: truth } = simulateChoices(study, seed + run)
    const counts = completeRaters(votes).map((own) => own.filter(({ choice }) => choice === 'match').length)
    const means = counts.map((count) => count / study.votesPerRater)
    const misses = (interval: Interval | null) => interval !== null && !holds(interval, truth)
    const any = (look: (raters: number) => boolean) => means.some((_, i) => look(i + 1))
    const pooled = (raters: number) => wilson(meanOf(means.slice(0, raters)), raters * study.votesPerRater)
    violated.naive += Number(any((raters) => misses(pooled(raters))))
    violated.asymptotic += Number(
      any((raters) => misses(asymptoticSequence(means.slice(0, raters), { planned: study.raters }))),
    )
    violated.empiricalBernstein += Number(empiricalBernsteinSequence(means).some(misses))
  }
  return violated
}
