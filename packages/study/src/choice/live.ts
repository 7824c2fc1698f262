import type { Interval } from '../interval.ts'
import { betaBinomialSequence } from '../sequences/beta-binomial.ts'
import { completeRaters, type RaterSequence, raterSequence } from '../sequences/rater-sequences.ts'
import { type ChoiceVote, choices } from '../votes/choice-votes.ts'
import { type ChoiceTally, tallyChoices, votesOf } from './choice-tally.ts'
import { type ByChoice, byChoice } from './shares.ts'

/** The three shares while votes come in, about these sounds; all three hold together at every look. */
export interface LiveShares {
  /** Raters who have answered all that they were given, and those who have not (yet). */
  raters: { complete: number; incomplete: number }
  shares: ByChoice<RaterSequence | null>
  /** Of votes, as if no two had a rater or a sound in common. */
  naive: { betaBinomial: ByChoice<Interval> }
}

/** All that live shares depend on. */
export interface TalliedChoices {
  /** Of each rater who has answered all, in the order in which they came to their end. */
  complete: readonly ChoiceTally[]
  /** How many raters have not. */
  incomplete: number
  /** Of all votes, those of raters who are not done among them. */
  all: ChoiceTally
}

interface LiveOptions {
  alpha?: number
  plannedRaters?: number
}

/** Live shares of votes in the order in which they came. */
export function liveShares(votes: readonly ChoiceVote[], options: LiveOptions = {}): LiveShares {
  const complete = completeRaters(votes).map(tallyChoices)
  const raters = new Set(votes.map(({ rater }) => rater)).size
  return liveSharesOf({ complete, incomplete: raters - complete.length, all: tallyChoices(votes) }, options)
}

/** Live shares of answers that were counted already. */
export function liveSharesOf(
  { complete, incomplete, all }: TalliedChoices,
  { alpha = 0.05, plannedRaters = 100 }: LiveOptions = {},
): LiveShares {
  const each = alpha / choices.length
  const options = { alpha: each, planned: plannedRaters }
  const shareOf = (choice: keyof ChoiceTally) => (tally: ChoiceTally) => tally[choice] / votesOf(tally)
  return {
    raters: { complete: complete.length, incomplete },
    shares: byChoice((choice) => raterSequence(complete.map(shareOf(choice)), options)),
    naive: {
      betaBinomial: byChoice((choice) => betaBinomialSequence(all[choice], votesOf(all), { alpha: each })),
    },
  }
}
