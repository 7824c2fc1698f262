import type { Interval } from '../interval.ts'
import { groupBy } from '../sample/groups.ts'
import { meanOf } from '../sample/sample.ts'
import { asymptoticSequence } from '../sequences/asymptotic.ts'
import { type SimulatedRatings, simulateRatings } from './simulate-ratings.ts'

/** What became of simulated studies that were looked at after every rater. */
export interface Settling {
  /** Studies in which the order of two models was ever called settled, and those in which the wrong way round. */
  settled: number
  wrong: number
  /** The median number of raters by then; null where most studies never settled. */
  raters: number | null
}

type Order = -1 | 0 | 1
type Look = (first: readonly number[], second: readonly number[]) => Order

const alpha = 0.05

/**
 * How soon the order of the first two models is settled, and how often falsely: by the sequence of what each rater's
 * scores differ by, and by the two models' own sequences not overlapping, each at half of α. The first model is the
 * lower one, or they are alike.
 */
export function settling(study: SimulatedRatings, run: { studies: number; seed: number }) {
  const runs = Array.from({ length: run.studies }, (_, i) => meansOf(study, run.seed + i))
  const by = (look: Look) => settlingOf(study, runs, look)
  return { paired: by(byDifference(study.raters)), overlap: by(byOverlap(study.raters)) }
}

const byDifference =
  (planned: number): Look =>
  (first, second) => {
    const differences = second.map((mean, i) => mean - (first[i] as number))
    const interval = asymptoticSequence(differences, { alpha, planned })
    return interval ? order({ lower: 0, upper: 0 }, interval) : 0
  }

const byOverlap =
  (planned: number): Look =>
  (first, second) => {
    const [low, high] = [first, second].map((means) => asymptoticSequence(means, { alpha: alpha / 2, planned }))
    return low && high ? order(low, high) : 0
  }

const order = (first: Interval, second: Interval): Order =>
  first.upper < second.lower ? 1 : second.upper < first.lower ? -1 : 0

/** Each rater's mean score of the first two models. */
function meansOf(study: SimulatedRatings, seed: number): number[][] {
  const raters = [...groupBy(simulateRatings(study, seed), ({ rater }) => rater).values()]
  const names = Object.keys(study.models).slice(0, 2)
  return names.map((name) =>
    raters.map((own) => meanOf(own.filter(({ model }) => model === name).map(({ score }) => score))),
  )
}

function settlingOf({ raters: most, models }: SimulatedRatings, runs: readonly number[][][], look: Look): Settling {
  const [lower = 0, higher = 0] = Object.values(models)
  const ends = runs.map(([first = [], second = []]) => {
    for (let t = 1; t <= most; t++) {
      const found = look(first.slice(0, t), second.slice(0, t))
      if (found !== 0) return { raters: t, isWrong: found < 0 || lower === higher }
    }
    return null
  })
  const settled = ends.filter((end) => end !== null)
  const raters = settled.map((end) => end.raters).sort((a, b) => a - b)
  return {
    settled: settled.length,
    wrong: settled.filter(({ isWrong }) => isWrong).length,
    raters: raters[Math.ceil(runs.length / 2) - 1] ?? null,
  }
}
