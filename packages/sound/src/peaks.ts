/** The waveform to draw: `count` values of 0..1, each the largest absolute sample of its stretch of time. */
export function peaks(samples: Float32Array, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, bin) => {
    const from = Math.floor((bin * samples.length) / count)
    const to = Math.max(from + 1, Math.floor(((bin + 1) * samples.length) / count))
    return samples.subarray(from, to).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  })
}
