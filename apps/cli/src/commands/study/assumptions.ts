import { readChoiceVotes, readRatingVotes } from '@soundscene/study'
import {
  componentsOfChoices,
  componentsOfDifferences,
  componentsOfShare,
  type Design,
  type PlanQuestion,
  type Rehearsal,
  rehearseChoices,
  rehearseRatings,
} from '@soundscene/study/plan'
import { fromVotesFile } from './votes-file.ts'

/** What a plan starts from: either assumed deviations or the votes of a pilot. */
export interface Assumptions {
  share: number
  raterSd: number
  soundSd: number
  voteSd: number
  pilot?: string | undefined
}

type Start = Pick<PlanQuestion, 'quantity' | 'source' | 'components'> & {
  /** Plays a design through with simulated raters. */
  rehearse: (design: Design, run: { studies: number; seed: number }) => Rehearsal
}

/** A forced-choice study: the share of `match`; deviations in logits. */
export async function startOfChoices({ pilot, ...assumed }: Assumptions): Promise<Start> {
  if (!pilot) {
    const components = componentsOfShare(assumed.share, assumed.raterSd, assumed.soundSd)
    return { ...choiceStart(assumed), source: 'assumed', components }
  }
  return fromVotesFile(pilot, (csv) => {
    const { votes } = readChoiceVotes(csv)
    const components = componentsOfChoices(votes)
    const share = votes.filter(({ choice }) => choice === 'match').length / votes.length
    const logits = (variance: number) => Math.sqrt(Math.max(0, variance)) / Math.max(0.01, share * (1 - share))
    const taste = { share, raterSd: logits(components.rater), soundSd: logits(components.sound) }
    return { ...choiceStart(taste), source: `pilot of ${votes.length} votes`, components }
  })
}

const choiceStart = ({ share, raterSd, soundSd }: Omit<Assumptions, 'pilot' | 'voteSd'>) => ({
  quantity: `the share that chooses the match, around ${(100 * share).toFixed(0)} %`,
  rehearse: (design: Design, run: { studies: number; seed: number }) =>
    rehearseChoices({ ...design, match: share, otherOfRest: 0.4, raterSd, soundSd }, run),
})

/** A rating study: the difference between two models by the same raters on the same sounds; deviations in scores. */
export async function startOfRatings({ pilot, raterSd, soundSd, voteSd }: Assumptions): Promise<Start> {
  if (!pilot) {
    const components = { rater: raterSd ** 2, sound: soundSd ** 2, residual: voteSd ** 2 }
    return { ...ratingStart(components), source: 'assumed', components }
  }
  return fromVotesFile(pilot, (csv) => {
    const { votes } = readRatingVotes(csv)
    const components = componentsOfDifferences(votes)
    return { ...ratingStart(components), source: `pilot of ${votes.length} votes`, components }
  })
}

function ratingStart(components: PlanQuestion['components']) {
  // Half of a difference's variance comes from each of the two models.
  const each = (variance: number) => Math.sqrt(Math.max(0, variance) / 2)
  const sd = {
    rater: 0,
    sound: 0,
    raterModel: each(components.rater),
    soundModel: each(components.sound),
    residual: each(components.residual),
  }
  return {
    quantity: 'the difference between two models, rated by the same raters on the same sounds',
    rehearse: (design: Design, run: { studies: number; seed: number }) =>
      rehearseRatings({ ...design, models: { first: 3, second: 3.4 }, sd }, run),
  }
}
