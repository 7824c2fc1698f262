/** Samples a second, as SoundNet takes them. */
export const sampleRate = 22050

/** Samples in a sound of the small world: five seconds. */
export const sampleCount = 5 * sampleRate

/** Samples in a number of seconds. */
export const samplesIn = (seconds: number): number => Math.round(seconds * sampleRate)

export const silence = (length = sampleCount): Float32Array => new Float32Array(length)

/** Adds `sound` to `into` from a moment on, dropping what hangs over either end. */
export function mix(into: Float32Array, sound: Float32Array, gain = 1, atSeconds = 0): Float32Array {
  const start = samplesIn(atSeconds)
  const end = Math.min(into.length, start + sound.length)
  for (let i = Math.max(0, start); i < end; i++) into[i] = (into[i] ?? 0) + gain * (sound[i - start] ?? 0)
  return into
}

/** Multiplies in place. */
export function amplify(samples: Float32Array, gain: number): Float32Array {
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain
  return samples
}

/** Multiplies in place, sample by sample, by a gain that follows `shape` of the time in seconds. */
export function modulate(samples: Float32Array, shape: (seconds: number) => number): Float32Array {
  const gain = curve(shape, samples.length)
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * (gain[i] ?? 0)
  return samples
}

/** A curve sampled at every moment of a sound; `shape` takes seconds. */
export function curve(shape: (seconds: number) => number, length = sampleCount): Float32Array {
  const values = new Float32Array(length)
  // A curve is smooth: every 32nd value is computed, the rest lie on lines between them.
  const step = 32
  for (let start = 0, from = shape(0); start < length; start += step) {
    const to = shape((start + step) / sampleRate)
    for (let i = start; i < Math.min(length, start + step); i++) values[i] = from + ((to - from) * (i - start)) / step
    from = to
  }
  return values
}

/** Root mean square. */
export function rms(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

export const decibels = (db: number): number => 10 ** (db / 20)

/** From `low` to `high` along a geometric scale, for frequencies and times. */
export const geometric = (low: number, high: number, position: number): number => low * (high / low) ** position
