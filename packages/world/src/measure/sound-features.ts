import { rms } from '../sound/clip.ts'
import { logMel } from './log-mel.ts'

/** Statistics over time of every log-mel band: mean, deviation, and mean rise and fall from frame to frame. */
export function melStatistics(samples: Float32Array): number[] {
  const bands = logMel(samples, 32)
  return [mean, deviation, meanStep, envelopeRate].flatMap((statistic) => bands.map(statistic))
}

/** Decibels of full scale. */
export const level = (samples: Float32Array): number => 20 * Math.log10(rms(samples) + 1e-9)

function mean(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function deviation(values: Float32Array): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

const meanStep = (values: Float32Array): number => mean(steps(values).map(Math.abs))

/** How fast a band's level wobbles: size of its steps against the size of its swing, slowly rising with frequency. */
const envelopeRate = (values: Float32Array): number =>
  Math.log(deviation(steps(smooth(values))) / (deviation(smooth(values)) + 0.1) + 1e-3)

const steps = (values: Float32Array): Float32Array => values.slice(1).map((value, i) => value - (values[i] ?? 0))

const smooth = (values: Float32Array): Float32Array =>
  values.slice(2).map((value, i) => (value + (values[i] ?? 0) + (values[i + 1] ?? 0)) / 3)
