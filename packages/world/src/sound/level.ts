import { amplify, decibels, rms } from './clip.ts'

/** Sets the level to `db` decibels (RMS, 0 dB is full scale). What would pass full scale is rounded off below ±1. */
export function setLevel(samples: Float32Array, db: number): Float32Array {
  amplify(samples, decibels(db) / (rms(samples) || 1))
  return limit(samples)
}

const knee = 0.7

function limit(samples: Float32Array): Float32Array {
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i] ?? 0)
    if (size > knee)
      samples[i] = Math.sign(samples[i] ?? 0) * (knee + (0.98 - knee) * Math.tanh((size - knee) / (0.98 - knee)))
  }
  return samples
}
