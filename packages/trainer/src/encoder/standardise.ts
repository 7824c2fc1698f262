import { pool5Channels } from '@soundscene/model'
import type { NdArray } from '@soundscene/tensor'
import { array } from '../optimise/state.ts'

/** Below this a feature channel counts as constant. */
const smallestDeviation = 1e-4
/** Deviations beyond which a value is cut, as the generator's condition does. */
const limit = 4

/** Mean and deviation of each channel of features [scenes, 256], under the names that a generator file uses. */
export function featureMoments(s: Float32Array): { 'sound.mean': NdArray; 'sound.deviation': NdArray } {
  const rows = s.length / pool5Channels
  const mean = new Float64Array(pool5Channels)
  const square = new Float64Array(pool5Channels)
  s.forEach((value, i) => {
    const channel = i % pool5Channels
    mean[channel] = (mean[channel] as number) + value / rows
    square[channel] = (square[channel] as number) + (value * value) / rows
  })
  const deviation = mean.map((m, i) =>
    Math.max(smallestDeviation, Math.sqrt(Math.max(0, (square[i] as number) - m * m))),
  )
  return {
    'sound.mean': array([pool5Channels], Float32Array.from(mean)),
    'sound.deviation': array([pool5Channels], Float32Array.from(deviation)),
  }
}

/** Features brought to mean 0 and deviation 1, within ±4. */
export function standardised(s: Float32Array, moments: ReturnType<typeof featureMoments>): Float32Array {
  const [mean, deviation] = [moments['sound.mean'].data, moments['sound.deviation'].data]
  return s.map((value, i) => {
    const channel = i % pool5Channels
    const z = (value - (mean[channel] as number)) / (deviation[channel] as number)
    return Math.max(-limit, Math.min(limit, z))
  })
}
