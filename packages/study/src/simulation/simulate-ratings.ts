import { Random } from '../random.ts'
import type { RatingVote } from '../votes/rating-votes.ts'
import { assignSounds } from './assignment.ts'

/** A rating study with simulated raters of known taste. */
export interface SimulatedRatings {
  raters: number
  sounds: number
  /** Sounds that each rater hears, every model on each. */
  votesPerRater: number
  /** Mean of each model on the latent scale, by name. */
  models: Readonly<Record<string, number>>
  /** Standard deviations on the latent scale: of raters, of sounds, of how models suit sounds and raters, and the rest. */
  sd: { rater: number; sound: number; soundModel: number; raterModel: number; residual: number }
  /** Whether scores are rounded into 1 … 5, as people's are; unrounded ones have means that are known exactly. */
  rounded?: boolean
}

/** Draws the scores of simulated raters; their names say that they are simulated. */
export function simulateRatings(
  { models, sd, rounded = true, ...design }: SimulatedRatings,
  seed: number,
): RatingVote[] {
  const random = new Random(seed)
  const names = Object.keys(models)
  const effects = (count: number, deviation: number) => Array.from({ length: count }, () => random.normal(deviation))
  const ofSound = effects(design.sounds, sd.sound)
  const ofSoundModel = ofSound.map(() => effects(names.length, sd.soundModel))
  return assignSounds(design, random).flatMap((own, rater) => {
    const taste = random.normal(sd.rater)
    const ofModel = effects(names.length, sd.raterModel)
    return Array.from(own).flatMap((sound) =>
      names.map((model, m): RatingVote => {
        const suits = (ofSoundModel[sound]?.[m] as number) + (ofModel[m] as number)
        const latent =
          (models[model] as number) + taste + (ofSound[sound] as number) + suits + random.normal(sd.residual)
        const score = rounded ? Math.min(5, Math.max(1, Math.round(latent))) : latent
        return { rater: `simulated-${rater + 1}`, sound: `sound-${sound + 1}`, model, score }
      }),
    )
  })
}
