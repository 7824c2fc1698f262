/**
 * Repeats a short sound, whole, until it has at least `minimum` samples, as SoundNet's authors did; a longer one is
 * returned as it is.
 */
export function tileSamples(samples: Float32Array, minimum: number): Float32Array {
  if (samples.length === 0 || samples.length >= minimum) return samples
  const times = Math.ceil(minimum / samples.length)
  const tiled = new Float32Array(times * samples.length)
  for (let i = 0; i < times; i++) tiled.set(samples, i * samples.length)
  return tiled
}
