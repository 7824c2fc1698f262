import type { Interval } from '../interval.ts'
import { Random } from '../random.ts'
import type { Factor } from '../sample/factor.ts'
import type { Sample } from '../sample/sample.ts'

/**
 * Pigeonhole bootstrap of a mean: raters and sounds are drawn again with replacement, each on its own, and a vote counts
 * as often as both of its clusters were drawn. Percentile interval, slightly wide; null with a single rater or sound, or votes that are all equal.
 * @see Owen 2007, Ann. Appl. Stat. 1:386
 */
export function pigeonhole(
  { values, rater, sound }: Sample,
  { level = 0.95, replicates = 1000, seed = 1 } = {},
): Interval | null {
  if (Math.min(rater.levels.length, sound.levels.length) < 2 || values.every((value) => value === values[0]))
    return null
  const random = new Random(seed)
  const means = new Float64Array(replicates)
  for (let drawn = 0; drawn < replicates; ) {
    const mean = weightedMean(values, redraw(rater, random), rater.codes, redraw(sound, random), sound.codes)
    if (Number.isNaN(mean)) continue
    means[drawn++] = mean
  }
  means.sort()
  return { lower: quantile(means, (1 - level) / 2), upper: quantile(means, (1 + level) / 2) }
}

/** How often each of the levels comes up in as many draws with replacement. */
function redraw({ levels }: Factor, random: Random): Float64Array {
  const times = new Float64Array(levels.length)
  for (let draw = 0; draw < times.length; draw++) {
    const level = random.below(times.length)
    times[level] = (times[level] as number) + 1
  }
  return times
}

/** NaN when no vote's rater and sound were both drawn. */
function weightedMean(
  values: Float64Array,
  raterTimes: Float64Array,
  rater: Int32Array,
  soundTimes: Float64Array,
  sound: Int32Array,
): number {
  let [sum, total] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const weight = (raterTimes[rater[i] as number] as number) * (soundTimes[sound[i] as number] as number)
    total += weight
    sum += weight * (values[i] as number)
  }
  return sum / total
}

/** Quantile of sorted numbers, interpolated between neighbours (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1)
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (above - below) * (place - Math.floor(place))
}
