import { instantiateCodecs } from './codecs.ts'
import { sampleRate } from './sound.ts'

/** Takes one channel piece by piece and gives it at 22 050 Hz; an empty piece is its end. */
export type Resampler = (samples: Float32Array) => Float32Array

/**
 * A streaming polyphase windowed-sinc resampler (codecs/src/resampler.rs).
 * The rate is rounded to 5 Hz, less than half a cent at 8 kHz: that bounds the filter bank at 4410 phases.
 */
export function createResampler(rate: number): Resampler {
  const from = Math.max(5, Math.round(rate / 5) * 5)
  if (from === sampleRate) return (samples) => samples.slice()
  const codecs = instantiateCodecs()
  codecs.resample_from(from, sampleRate)
  return (samples) => {
    const count = codecs.resample(codecs.giveSamples(samples), samples.length)
    return codecs.view(codecs.resampled(), count).slice()
  }
}
