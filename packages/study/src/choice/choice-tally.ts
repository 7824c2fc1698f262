import type { ChoiceVote } from '../votes/choice-votes.ts'
import { type ByChoice, byChoice } from './shares.ts'

/** How often each answer was given, by one rater or by all. */
export type ChoiceTally = ByChoice<number>

/** Counts the answers. */
export function tallyChoices(votes: readonly Pick<ChoiceVote, 'choice'>[]): ChoiceTally {
  const tally = byChoice(() => 0)
  for (const { choice } of votes) tally[choice] += 1
  return tally
}

/** How many answers were counted. */
export const votesOf = ({ match, other, neither }: ChoiceTally): number => match + other + neither
