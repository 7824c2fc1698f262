import { SoundsceneError } from '@soundscene/errors'
import { type VarianceComponents, varianceComponents } from '../agreement/variance-components.ts'
import { groupBy, inOrder } from '../sample/groups.ts'
import { sampleOf, type Vote } from '../sample/sample.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'
import type { RatingVote } from '../votes/rating-votes.ts'

/** Components of whether the answer was `match`, from a pilot. @throws SoundsceneError `input/invalid` when it is too small */
export function componentsOfChoices(votes: readonly ChoiceVote[]): VarianceComponents {
  const counted = votes.filter(({ pair }) => pair === 'target')
  return enough(varianceComponents(sampleOf(counted, ({ choice }) => Number(choice === 'match'))))
}

/**
 * Components of the difference between neighbouring models, from a pilot: the mean over pairs of neighbours.
 * @throws SoundsceneError `input/invalid` when it is too small
 */
export function componentsOfDifferences(votes: readonly RatingVote[]): VarianceComponents {
  const rated = votes.filter(({ anchor }) => anchor === undefined)
  const models = inOrder(rated.map(({ model }) => model))
  const all = models.slice(1).flatMap((second, i) => componentsOfPair(rated, models[i] as string, second) ?? [])
  const mean = (part: keyof VarianceComponents) =>
    all.reduce((sum, components) => sum + components[part], 0) / all.length
  return enough(all.length === 0 ? null : { rater: mean('rater'), sound: mean('sound'), residual: mean('residual') })
}

function componentsOfPair(votes: readonly RatingVote[], first: string, second: string): VarianceComponents | null {
  const cells = groupBy(votes, ({ rater, sound }) => JSON.stringify([rater, sound])).values()
  const pairs = [...cells].flatMap((cell): (Vote & { difference: number })[] => {
    const score = (name: string) => cell.find(({ model }) => model === name)?.score
    const [low, high] = [score(first), score(second)]
    const [vote] = cell
    if (!vote || low === undefined || high === undefined) return []
    return [{ rater: vote.rater, sound: vote.sound, difference: high - low }]
  })
  return pairs.length === 0 ? null : varianceComponents(sampleOf(pairs, ({ difference }) => difference))
}

function enough(components: VarianceComponents | null): VarianceComponents {
  if (components) return components
  const what = 'The pilot is too small: raters must share sounds, and each must have voted more than once.'
  throw new SoundsceneError('input/invalid', { what })
}
