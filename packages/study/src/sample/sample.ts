import { type Factor, factorOf } from './factor.ts'

/** One number a vote, with the rater and the sound that it shares with other votes. */
export interface Sample {
  values: Float64Array
  rater: Factor
  sound: Factor
}

/** Where a vote comes from. */
export interface Vote {
  rater: string
  sound: string
}

/** The sample of one number a vote, in the order of the votes. */
export function sampleOf<V extends Vote>(votes: readonly V[], value: (vote: V) => number): Sample {
  return {
    values: Float64Array.from(votes, value),
    rater: factorOf(votes.map((vote) => vote.rater)),
    sound: factorOf(votes.map((vote) => vote.sound)),
  }
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}

/** Sum of squared distances from the mean. */
export function squaresAroundMean(values: ArrayLike<number>): number {
  const mean = meanOf(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - mean) ** 2
  return sum
}

/** Standard deviation with n − 1; 0 of a single number. */
export const deviationOf = (values: ArrayLike<number>): number =>
  values.length < 2 ? 0 : Math.sqrt(squaresAroundMean(values) / (values.length - 1))
