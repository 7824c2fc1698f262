import { groupBy } from '../sample/groups.ts'
import type { CommonFields } from '../votes/fields.ts'
import type { RatingVote } from '../votes/rating-votes.ts'
import { describeRaters, type RaterQuality } from './quality.ts'

/** Rules that were registered before the study. A rater who breaks one is left out of the second analysis. */
export interface ExclusionRules {
  /** At most so many failed attention checks. */
  attention?: number
  /** At most this share of anchor pairs with the real picture rated below the wrong one. */
  anchors?: number
  /** At least so many votes. */
  votes?: number
  /** Median response time of at least so many milliseconds. */
  medianMs?: number
}

/** Votes on one task, as far as rules look at them. */
export type TaskVotes = readonly (CommonFields & Partial<Pick<RatingVote, 'anchor' | 'score'>>)[]

/** What exclusions follow from. */
export interface Excluding {
  exclude?: ExclusionRules
  /** Votes of the same raters on the study's other tasks: who breaks a rule there is left out here too. */
  elsewhere?: readonly TaskVotes[]
}

/** A rater who is left out, and the rules that say so. */
interface Excluded {
  rater: string
  reasons: (keyof ExclusionRules)[]
}

/** Who breaks which rule in one task. */
function excludedBy(rules: ExclusionRules, votes: TaskVotes): Excluded[] {
  const failures = anchorFailures(votes)
  const broken: Record<keyof ExclusionRules, (rater: RaterQuality) => boolean> = {
    attention: (rater) => rater.attentionFailed > (rules.attention ?? Number.POSITIVE_INFINITY),
    anchors: ({ rater }) => (failures.get(rater) ?? 0) > (rules.anchors ?? 1),
    votes: (rater) => rater.votes < (rules.votes ?? 0),
    medianMs: ({ medianResponseMs }) => medianResponseMs !== null && medianResponseMs < (rules.medianMs ?? 0),
  }
  return describeRaters(votes).raters.flatMap((rater) => {
    const reasons = (Object.keys(broken) as (keyof ExclusionRules)[]).filter((rule) => broken[rule](rater))
    return reasons.length > 0 ? [{ rater: rater.rater, reasons }] : []
  })
}

/** For each rater, the share of sounds whose real picture was rated below the wrong one. */
function anchorFailures(votes: TaskVotes): Map<string, number> {
  const anchored = votes.filter(({ anchor }) => anchor !== undefined)
  const shares = [...groupBy(anchored, ({ rater }) => rater)].map(([rater, own]) => {
    const pairs = [...groupBy(own, ({ sound }) => sound).values()].flatMap((pair) => {
      const score = (anchor: 'real' | 'wrong') => pair.find((vote) => vote.anchor === anchor)?.score
      const [real, wrong] = [score('real'), score('wrong')]
      return real === undefined || wrong === undefined ? [] : [real < wrong]
    })
    return [rater, pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length] as const
  })
  return new Map(shares)
}

/** Both analyses that a pre-registered exclusion owes: of all votes, and of those that the rules leave. */
export interface Exclusions<A> {
  rules: ExclusionRules
  excluded: Excluded[]
  /** The analysis without the excluded raters; null where nobody is left. */
  analysis: A | null
}

/** Analyses the votes that the rules leave; null where none are registered. */
export function withExclusions<V extends TaskVotes[number], A>(
  votes: readonly V[],
  { exclude: rules, elsewhere = [] }: Excluding,
  analyse: (votes: V[]) => A | null,
): Exclusions<A> | null {
  if (!rules) return null
  const excluded = merged(
    [votes, ...elsewhere].map((task) => excludedBy(rules, task)),
    votes,
  )
  const out = new Set(excluded.map(({ rater }) => rater))
  const left = votes.filter(({ rater }) => !out.has(rater))
  return { rules, excluded, analysis: analyse(left) }
}

/** Who is left out of these votes by any of the tasks, in the order in which they came. */
function merged(byTask: readonly Excluded[][], votes: TaskVotes): Excluded[] {
  const reasons = new Map<string, Set<keyof ExclusionRules>>()
  for (const { rater, reasons: own } of byTask.flat())
    reasons.set(rater, new Set([...(reasons.get(rater) ?? []), ...own]))
  return [...new Set(votes.map(({ rater }) => rater))].flatMap((rater) => {
    const own = reasons.get(rater)
    return own ? [{ rater, reasons: [...own] }] : []
  })
}
