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

/** Live scores of votes in the order in which they came; each model's sequence holds by itself. */
export function liveScores(
  votes: readonly RatingVote[],
  { alpha = 0.05, plannedRaters = 100 }: { alpha?: number; plannedRaters?: number } = {},
): LiveScore[] {
  const byModel = groupBy(votes, ({ model }) => model)
  return inOrder(byModel.keys()).map((name) => {
    const complete = completeRaters(byModel.get(name) ?? [])
    const score = raterSequence(complete, (vote) => vote.score, { alpha, planned: plannedRaters, ...scale })
    return { name, raters: complete.length, score }
  })
}
