import { byGroup, groupBy } from '../sample/groups.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'

/** How readily raters say `neither`, read from catch pairs, so that its share can be read. */
export interface NeitherCriterion {
  /** `neither` where both pictures were of wrong classes. */
  hits: Rate
  /** `neither` where the match was a photograph. */
  falseAlarms: Rate
  raters: { name: string; hits: Rate; falseAlarms: Rate }[]
}

interface Rate {
  neither: number
  pairs: number
  rate: number | null
}

/** The criterion of the catch pairs; null where there are none. */
export function describeNeither(votes: readonly ChoiceVote[]): NeitherCriterion | null {
  const pairs = groupBy(votes, ({ pair }) => pair)
  if (!pairs.has('both-wrong') && !pairs.has('real')) return null
  return { ...ratesOf(votes), raters: byGroup(votes, ({ rater }) => rater, ratesOf) }
}

const ratesOf = (votes: readonly ChoiceVote[]) => ({
  hits: rateOf(votes, 'both-wrong'),
  falseAlarms: rateOf(votes, 'real'),
})

function rateOf(votes: readonly ChoiceVote[], kind: ChoiceVote['pair']): Rate {
  const pairs = votes.filter(({ pair }) => pair === kind)
  const neither = pairs.filter(({ choice }) => choice === 'neither').length
  return { neither, pairs: pairs.length, rate: pairs.length > 0 ? neither / pairs.length : null }
}
