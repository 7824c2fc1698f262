import { quantile } from '../clusters/pigeonhole.ts'
import { groupBy } from '../sample/groups.ts'
import type { CommonFields } from '../votes/fields.ts'

/** What is told about one rater: description, and what exclusion rules look at. */
export interface RaterQuality {
  rater: string
  votes: number
  attentionFailed: number
  medianResponseMs: number | null
}

/** Attention checks and response times of a study, as description. */
export interface Quality {
  attention: Record<'passed' | 'failed' | 'unknown', number>
  /** In milliseconds. */
  responseTimes: { fastest: number; quartiles: [number, number, number]; slowest: number } | null
  raters: RaterQuality[]
}

/** Describes who voted and how attentively. */
export function describeRaters(votes: readonly CommonFields[]): Quality {
  const count = (result: CommonFields['attention']) => votes.filter(({ attention }) => attention === result).length
  return {
    attention: { passed: count('passed'), failed: count('failed'), unknown: count('unknown') },
    responseTimes: responseTimes(votes),
    raters: [...groupBy(votes, ({ rater }) => rater)].map(([rater, own]) => ({
      rater,
      votes: own.length,
      attentionFailed: own.filter(({ attention }) => attention === 'failed').length,
      medianResponseMs: responseTimes(own)?.quartiles[1] ?? null,
    })),
  }
}

function responseTimes(votes: readonly CommonFields[]): Quality['responseTimes'] {
  const times = Float64Array.from(votes.flatMap(({ responseMs }) => responseMs ?? [])).sort()
  if (times.length === 0) return null
  const at = (p: number) => quantile(times, p)
  return { fastest: at(0), quartiles: [at(0.25), at(0.5), at(0.75)], slowest: at(1) }
}
