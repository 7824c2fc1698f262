import { twoSidedZ, zOf } from '../distributions.ts'
import { around, type Interval } from '../interval.ts'
import { fitLinearMixed } from '../models/linear-mixed.ts'
import { fitOrdinalMixed } from '../models/ordinal-mixed.ts'
import { crossing, type Factor, factorOf } from '../sample/factor.ts'
import type { RatingVote } from '../votes/rating-votes.ts'

/** The differences again, by models of raters and sounds; a second opinion, never the main figure. */
export interface CrossCheck {
  /** score ~ model + (1|rater) + (1|sound) + (1|sound:model) + (1|rater:model), REML. */
  linear: {
    deviations: Record<'rater' | 'sound' | 'soundModel' | 'raterModel' | 'residual', number>
    differences: (Contrast & Interval & { se: number; z: number; p: number })[]
  }
  /** Cumulative logit of the scores ~ model + (1|rater) + (1|sound), Laplace; differences in logits. */
  ordinal: { variances: Record<'rater' | 'sound', number>; differences: Contrast[]; logLikelihood: number } | null
  /** Contrasts whose sign in the ordinal model is not that of the mean difference. */
  disagreements: { first: string; second: string }[]
}

interface Contrast {
  first: string
  second: string
  estimate: number
}

/** Where the models stop being a matter of seconds. */
const limits = { votes: 8000, denseLevels: 400, models: 12 }

/** Why the cross-check was left out. */
export interface LeftOut {
  leftOut: string
}

/** Fits both models, unless the study is too large for them to be quick or too small for them to mean anything. */
export function crossCheck(
  votes: readonly RatingVote[],
  models: readonly string[],
  differences: readonly Contrast[],
  level: number,
): CrossCheck | LeftOut {
  const rater = factorOf(votes.map((vote) => vote.rater))
  const sound = factorOf(votes.map((vote) => vote.sound))
  const model = factorOf(votes.map((vote) => vote.model))
  const factors = [rater, sound, crossing(sound, model), crossing(rater, model)]
  const sizes = factors.map(({ levels }) => levels.length)
  const dense = sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes)
  if (models.length < 2 || rater.levels.length < 2 || sound.levels.length < 2)
    return { leftOut: 'It needs two models, two raters and two sounds.' }
  if (votes.length > limits.votes || dense > limits.denseLevels || models.length > limits.models)
    return { leftOut: 'The study is too large for it here: fit it with lme4::lmer and ordinal::clmm.' }
  if (votes.length <= Math.max(...sizes) + models.length)
    return { leftOut: 'There are too few votes to tell its parts from one another.' }
  const columns = models.map((name) => Float64Array.from(votes, (vote) => Number(vote.model === name)))
  const ordinal = ordinalOf(votes, models, columns.slice(1), [rater, sound], differences)
  const disagreements = differences.filter(({ estimate }, i) => estimate * (ordinal?.differences[i]?.estimate ?? 0) < 0)
  return {
    linear: linearOf(votes, models, columns, factors, differences, level),
    ordinal,
    disagreements: disagreements.map(({ first, second }) => ({ first, second })),
  }
}

function linearOf(
  votes: readonly RatingVote[],
  models: readonly string[],
  columns: readonly Float64Array[],
  factors: readonly Factor[],
  contrasts: readonly Contrast[],
  level: number,
): CrossCheck['linear'] {
  const fit = fitLinearMixed(
    Float64Array.from(votes, ({ score }) => score),
    columns,
    factors,
  )
  const [rater = 0, sound = 0, soundModel = 0, raterModel = 0] = fit.deviations
  const covariance = (a: number, b: number) => fit.covariance[a]?.[b] as number
  return {
    deviations: { rater, sound, soundModel, raterModel, residual: fit.residual },
    differences: contrasts.map(({ first, second }) => {
      const [a, b] = [models.indexOf(first), models.indexOf(second)]
      const estimate = (fit.coefficients[b] as number) - (fit.coefficients[a] as number)
      const se = Math.sqrt(covariance(a, a) + covariance(b, b) - 2 * covariance(a, b))
      return {
        first,
        second,
        estimate,
        se,
        ...around(estimate, zOf(level) * se),
        z: estimate / se,
        p: twoSidedZ(estimate / se),
      }
    }),
  }
}

/** Null where all scores are equal. */
function ordinalOf(
  votes: readonly RatingVote[],
  models: readonly string[],
  columns: readonly Float64Array[],
  factors: readonly Factor[],
  contrasts: readonly Contrast[],
): CrossCheck['ordinal'] {
  const used = [...new Set(votes.map(({ score }) => score))].sort((a, b) => a - b)
  if (used.length < 2) return null
  const categories = votes.map(({ score }) => used.indexOf(score))
  const fit = fitOrdinalMixed(categories, used.length, columns, factors)
  const effects = [0, ...fit.coefficients]
  const effect = (model: string) => effects[models.indexOf(model)] as number
  return {
    variances: { rater: fit.variances[0] as number, sound: fit.variances[1] as number },
    differences: contrasts.map(({ first, second }) => ({ first, second, estimate: effect(second) - effect(first) })),
    logLikelihood: fit.logLikelihood,
  }
}
