import type { Interval } from '../interval.ts'
import { betaBinomialSequence } from '../sequences/beta-binomial.ts'
import { completeRaters, type RaterSequence, raterSequence } from '../sequences/rater-sequences.ts'
import { type ChoiceVote, choices } from '../votes/choice-votes.ts'
import { type ByChoice, byChoice } from './shares.ts'

/** The three shares while votes come in, about these sounds; all three hold together at every look. */
export interface LiveShares {
  /** Raters who have answered all that they were given, and those who have not (yet). */
  raters: { complete: number; incomplete: number }
  shares: ByChoice<RaterSequence | null>
  /** Of votes, as if no two had a rater or a sound in common. */
  naive: { betaBinomial: ByChoice<Interval> }
}

/** Live shares of votes in the order in which they came. */
export function liveShares(
  votes: readonly ChoiceVote[],
  { alpha = 0.05, plannedRaters = 100 }: { alpha?: number; plannedRaters?: number } = {},
): LiveShares {
  const complete = completeRaters(votes)
  const each = alpha / choices.length
  const raters = new Set(votes.map(({ rater }) => rater)).size
  return {
    raters: { complete: complete.length, incomplete: raters - complete.length },
    shares: byChoice((choice) =>
      raterSequence(complete, (vote) => Number(vote.choice === choice), { alpha: each, planned: plannedRaters }),
    ),
    naive: {
      betaBinomial: byChoice((choice) =>
        betaBinomialSequence(votes.filter((vote) => vote.choice === choice).length, votes.length, { alpha: each }),
      ),
    },
  }
}
