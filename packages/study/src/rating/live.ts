import { groupBy, inOrder } from '../sample/groups.ts'
import { completeRaters, type RaterSequence, raterSequence } from '../sequences/rater-sequences.ts'
import { type RatingVote, scale } from '../votes/rating-votes.ts'

/** Mean score of one model while votes come in, about these sounds; it holds at every look. */
export interface LiveScore {
  name: string
  /** Raters who have answered all that they were given. */
  raters: number
  score: RaterSequence | null
}

/** How many scores a rater gave, and their sum. */
export interface ScoreTally {
  votes: number
  sum: number
}

interface LiveOptions {
  alpha?: number
  plannedRaters?: number
}

/** Live scores of votes in the order in which they came; each model's sequence holds by itself. */
export function liveScores(votes: readonly RatingVote[], options: LiveOptions = {}): LiveScore[] {
  const byModel = groupBy(votes, ({ model }) => model)
  return inOrder(byModel.keys()).map((name) =>
    liveScoreOf(name, completeRaters(byModel.get(name) ?? []).map(tallyScores), options),
  )
}

/** Live score of a model from what its complete raters gave, in the order in which they came to their end. */
export function liveScoreOf(
  name: string,
  complete: readonly ScoreTally[],
  { alpha = 0.05, plannedRaters = 100 }: LiveOptions = {},
): LiveScore {
  const means = complete.map(({ votes, sum }) => sum / votes)
  return {
    name,
    raters: complete.length,
    score: raterSequence(means, { alpha, planned: plannedRaters, ...scale }),
  }
}

const tallyScores = (votes: readonly RatingVote[]): ScoreTally => ({
  votes: votes.length,
  sum: votes.reduce((sum, { score }) => sum + score, 0),
})
