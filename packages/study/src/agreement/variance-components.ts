import { invert } from '../clusters/invert.ts'
import type { Factor } from '../sample/factor.ts'
import { type Sample, squaresAroundMean } from '../sample/sample.ts'

/** Variances that raters, sounds and single votes add; unbiased, so that a small one can come out below 0. */
export interface VarianceComponents {
  rater: number
  sound: number
  residual: number
}

/**
 * Variance components of crossed raters and sounds with any votes missing, by moments: squares within raters, within
 * sounds and overall are equated with what they are expected to be. Of a complete table these are those of ANOVA.
 * Null where some raters and sounds can't be told apart.
 * @see Gao & Owen 2017, Electron. J. Stat. 11:1235
 */
export function varianceComponents({ values, rater, sound }: Sample): VarianceComponents | null {
  const n = values.length
  const [raters, sounds] = [rater.levels.length, sound.levels.length]
  const [spreadOfRaters, spreadOfSounds] = [n - evenness(rater), n - evenness(sound)]
  if (n <= raters || n <= sounds || raters < 2 || sounds < 2) return null
  const expected = [
    [0, n - raters, n - raters],
    [n - sounds, 0, n - sounds],
    [spreadOfRaters, spreadOfSounds, n - 1],
  ]
  const seen = [squaresWithin(values, rater), squaresWithin(values, sound), squaresAroundMean(values)]
  const [a, b, e] = invert(expected).map((row) => row.reduce((sum, value, i) => sum + value * (seen[i] as number), 0))
  const components = { rater: a ?? Number.NaN, sound: b ?? Number.NaN, residual: e ?? Number.NaN }
  return Object.values(components).every(Number.isFinite) ? components : null
}

/** Σ (votes of a level)² / n. */
function evenness({ codes, levels }: Factor): number {
  const counts = new Float64Array(levels.length)
  for (const code of codes) counts[code] = (counts[code] as number) + 1
  return counts.reduce((sum, count) => sum + count ** 2, 0) / codes.length
}

/** Squared distances of votes from the mean of their level. */
function squaresWithin(values: Float64Array, { codes, levels }: Factor): number {
  const [counts, sums] = [new Float64Array(levels.length), new Float64Array(levels.length)]
  codes.forEach((code, i) => {
    counts[code] = (counts[code] as number) + 1
    sums[code] = (sums[code] as number) + (values[i] as number)
  })
  return codes.reduce(
    (total, code, i) => total + ((values[i] as number) - (sums[code] as number) / (counts[code] as number)) ** 2,
    0,
  )
}
