import { Random } from '../random.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'
import { assignSounds } from './assignment.ts'
import { centreOf, expectation, logistic } from './latent.ts'

/** A study with simulated raters of known taste. */
export interface SimulatedChoices {
  raters: number
  sounds: number
  votesPerRater: number
  /** Share of `match` over all raters and sounds there could be, and of `other` among the rest. */
  match: number
  otherOfRest: number
  /** Standard deviations of raters and sounds, in logits. */
  raterSd: number
  soundSd: number
}

/** Simulated votes and the shares that they were drawn from. */
export interface SimulatedVotes {
  votes: ChoiceVote[]
  /** Share of `match` over these sounds and all raters there could be. */
  matchOfTheseSounds: number
}

/** Draws the votes of simulated raters; their names say that they are simulated. */
export function simulateChoices(study: SimulatedChoices, seed: number): SimulatedVotes {
  const random = new Random(seed)
  const { sounds, match, otherOfRest, raterSd, soundSd } = study
  const centre = centreOf(match, Math.hypot(raterSd, soundSd))
  const soundEffects = Float64Array.from({ length: sounds }, () => random.normal(soundSd))
  const assigned = assignSounds(study, random)
  const votes = assigned.flatMap((own, rater) => {
    const taste = centre + random.normal(raterSd)
    return Array.from(own, (sound): ChoiceVote => {
      const matches = random.next() < logistic(taste + (soundEffects[sound] as number))
      const rest = random.next() < otherOfRest ? 'other' : 'neither'
      const targetSide = random.next() < 0.5 ? 'left' : 'right'
      return {
        rater: `simulated-${rater + 1}`,
        sound: `sound-${sound + 1}`,
        choice: matches ? 'match' : rest,
        targetSide,
        pair: 'target',
      }
    })
  })
  const heard = Array.from(soundEffects, (effect) => expectation((z) => logistic(centre + effect + raterSd * z)))
  return { votes, matchOfTheseSounds: heard.reduce((sum, share) => sum + share, 0) / sounds }
}
