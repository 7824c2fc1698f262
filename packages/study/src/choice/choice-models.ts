import { type ModelDifference, modelDifferences } from '../clusters/paired-difference.ts'
import { type McNemar, mcnemar } from '../proportions/mcnemar.ts'
import { groupBy, inOrder } from '../sample/groups.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'

/** Several models in one forced-choice study: how much oftener the match was chosen. */
export interface ChoiceModels {
  /** Each model against the one before it. */
  differences: (ModelDifference & { naiveMcnemar: McNemar | null })[]
}

/** Compares neighbouring models; null with fewer than two. */
export function compareChoiceModels(votes: readonly ChoiceVote[], level: number): ChoiceModels | null {
  const models = inOrder(votes.flatMap(({ model }) => model ?? []))
  if (models.length < 2) return null
  const contrasts = models.slice(1).map((model, i) => [models[i] as string, model] as const)
  const differences = modelDifferences(votes, contrasts, matched, level)
  return {
    differences: differences.map((difference) => ({ ...difference, naiveMcnemar: mcnemarOf(votes, difference) })),
  }
}

const matched = ({ choice }: ChoiceVote) => Number(choice === 'match')

function mcnemarOf(votes: readonly ChoiceVote[], { first, second }: ModelDifference): McNemar | null {
  const compared = votes.filter(({ model }) => model === first || model === second)
  const cells = [...groupBy(compared, ({ rater, sound }) => JSON.stringify([rater, sound])).values()]
  const only = (winner: string, loser: string) =>
    cells.filter((cell) => {
      const of = (model: string) => cell.find((vote) => vote.model === model)?.choice
      const lost = of(loser)
      return of(winner) === 'match' && lost !== undefined && lost !== 'match'
    }).length
  return mcnemar(only(first, second), only(second, first))
}
