import type { VarianceComponents } from '../agreement/variance-components.ts'
import { tOf, zOf } from '../distributions.ts'
import { asymptoticHalfWidth, tunedFor } from '../sequences/asymptotic.ts'
import { centreOf, expectation, logistic } from '../simulation/latent.ts'

/** A study's size. */
export interface Design {
  raters: number
  sounds: number
  votesPerRater: number
}

/** Half-widths that a design is expected to give. */
export interface Precision extends Design {
  votes: number
  /** Two-way, with t(min(raters, sounds) − 1). */
  halfWidth: number
  /** Two-way with the normal quantile, as papers plan. */
  halfWidthNormal: number
  /** What somebody would believe who takes votes as independent. */
  naiveHalfWidth: number
  /** Votes divided by as many independent votes as would be as precise. */
  designEffect: number
}

/** Variance components of a share whose raters and sounds differ by normal logits. */
export function componentsOfShare(share: number, raterSd: number, soundSd: number): VarianceComponents {
  const centre = centreOf(share, Math.hypot(raterSd, soundSd))
  const spread = (own: number, others: number) =>
    expectation((z) => expectation((y) => logistic(centre + own * z + others * y)) ** 2) - share ** 2
  const [rater, sound] = [spread(raterSd, soundSd), spread(soundSd, raterSd)]
  return { rater, sound, residual: share * (1 - share) - rater - sound }
}

/** Expected half-width z·√(σ²_rater/R + σ²_sound/I + σ²_residual/n); negative components count as 0. */
export function precisionOf(components: VarianceComponents, design: Design, level = 0.95): Precision {
  const { raters, sounds } = design
  const votesPerRater = Math.min(design.votesPerRater, sounds)
  const votes = raters * votesPerRater
  const [rater, sound, residual] = [components.rater, components.sound, components.residual].map((part) =>
    Math.max(0, part),
  ) as [number, number, number]
  const variance = rater / raters + sound / sounds + residual / votes
  const independent = (rater + sound + residual) / votes
  return {
    raters,
    sounds,
    votesPerRater,
    votes,
    halfWidth: tOf(level, Math.min(raters, sounds) - 1) * Math.sqrt(variance),
    halfWidthNormal: zOf(level) * Math.sqrt(variance),
    naiveHalfWidth: zOf(level) * Math.sqrt(independent),
    designEffect: variance / independent,
  }
}

/** The fewest sounds with which a half-width can be reached by any number of raters. */
export const fewestSounds = ({ sound }: VarianceComponents, halfWidth: number, level = 0.95): number =>
  Math.max(2, Math.ceil(Math.max(0, sound) * (zOf(level) / halfWidth) ** 2))

/** Votes for a half-width of a mean by the textbook formula, if they were independent; p(1 − p) is a share's variance. */
export const independentVotes = (variance: number, halfWidth: number, level = 0.95): number =>
  Math.ceil(variance * (zOf(level) / halfWidth) ** 2)

/** Votes for a half-width of a share by Wilson's interval, if they were independent. */
export function independentVotesWilson(share: number, halfWidth: number, level = 0.95): number {
  const z = zOf(level)
  const width = (n: number) => (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return smallest((n) => width(n) <= halfWidth)
}

/** Independent numbers for a half-width that holds at every look, with the sequence tuned for that many. */
export const anytimeVotes = (sd: number, halfWidth: number, alpha = 0.05): number =>
  smallest((n) => sd * asymptoticHalfWidth(n, tunedFor(n, alpha), alpha) <= halfWidth)

/** The smallest whole number from which a condition holds. */
function smallest(holds: (n: number) => boolean): number {
  let [low, high] = [0, 1]
  while (!holds(high)) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
