import { type BradleyTerry, bradleyTerry, type Comparison } from '../models/bradley-terry.ts'
import { groupBy } from '../sample/groups.ts'
import type { RatingVote } from '../votes/rating-votes.ts'

/** Which model a rater scored higher on the same sound: a ranking that takes the scores as an order only. Description. */
export interface Preferences {
  /** Pairs of scores of one rater on one sound that were equal; they are left out. */
  ties: number
  comparisons: Comparison[]
  /** Log-abilities over the first model; null where a model never lost or never won. */
  bradleyTerry: BradleyTerry | null
}

/** Counts the preferences; null where nobody scored two models on one sound. */
export function describePreferences(votes: readonly RatingVote[], models: readonly string[]): Preferences | null {
  const rank = new Map(models.map((model, place) => [model, place]))
  const rankOf = ({ model }: RatingVote) => rank.get(model) as number
  const counts = new Map<string, Comparison>()
  let ties = 0
  for (const [home, away] of sameSoundPairs(votes, rankOf)) {
    const key = JSON.stringify([home.model, away.model])
    const count = counts.get(key) ?? { home: home.model, away: away.model, homeWins: 0, awayWins: 0 }
    counts.set(key, count)
    if (home.score === away.score) ties += 1
    else if (home.score > away.score) count.homeWins += 1
    else count.awayWins += 1
  }
  const comparisons = [...counts.values()]
  if (comparisons.length === 0) return null
  const fit = bradleyTerry(comparisons, { reference: models[0] as string, withHome: false })
  return { ties, comparisons, bradleyTerry: fit }
}

/** Every two scores of one rater on one sound, the model of lower rank first. */
function* sameSoundPairs(votes: readonly RatingVote[], rankOf: (vote: RatingVote) => number) {
  for (const cell of groupBy(votes, ({ rater, sound }) => JSON.stringify([rater, sound])).values()) {
    cell.sort((a, b) => rankOf(a) - rankOf(b))
    for (const [i, home] of cell.entries()) for (const away of cell.slice(i + 1)) yield [home, away] as const
  }
}
