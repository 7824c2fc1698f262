import FFT from 'fft.js'
import { sampleRate } from '../sound/clip.ts'

const frameSize = 1024
const hop = 512

/** Rows of a mel spectrogram in decibels, one row a band from low to high, one column every 512 samples. */
export function logMel(samples: Float32Array, bands = 40): Float32Array[] {
  const spectra = powerSpectra(samples)
  return melBands(bands).map(({ first, weights }) =>
    Float32Array.from(spectra, (power) => {
      let sum = 1e-10
      for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (power[first + i] ?? 0)
      return 10 * Math.log10(sum)
    }),
  )
}

/** Power of every Hann-windowed frame, bins 0..512. */
function powerSpectra(samples: Float32Array): Float64Array[] {
  const fft = new FFT(frameSize)
  const spectrum = fft.createComplexArray()
  const frame = new Array<number>(frameSize)
  const spectra: Float64Array[] = []
  for (let start = 0; start + frameSize <= samples.length; start += hop) {
    for (let i = 0; i < frameSize; i++) frame[i] = (samples[start + i] ?? 0) * hann(i)
    fft.realTransform(spectrum, frame)
    spectra.push(Float64Array.from({ length: frameSize / 2 + 1 }, (_, k) => magnitudeSquared(spectrum, k)))
  }
  return spectra
}

/** Centre frequency in hertz of a bin of `powerSpectra`. */
const binFrequency = (bin: number): number => (bin * sampleRate) / frameSize

const hann = (i: number): number => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / frameSize)

const magnitudeSquared = (spectrum: readonly number[], k: number): number =>
  ((spectrum[2 * k] ?? 0) ** 2 + (spectrum[2 * k + 1] ?? 0) ** 2) / (frameSize / 4) ** 2

/** Triangles evenly spaced on the mel scale (S. Stevens 1937, as O'Shaughnessy writes it) from 40 Hz to 10 kHz. */
function melBands(count: number): { first: number; weights: Float64Array }[] {
  const mel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700)
  const hertz = (value: number) => 700 * (10 ** (value / 2595) - 1)
  const edges = Array.from({ length: count + 2 }, (_, i) => hertz(mel(40) + ((mel(10000) - mel(40)) * i) / (count + 1)))
  return Array.from({ length: count }, (_, band) => {
    const [low = 0, centre = 0, high = 0] = edges.slice(band, band + 3)
    const first = Math.floor((low * frameSize) / sampleRate)
    const last = Math.ceil((high * frameSize) / sampleRate)
    const weights = Float64Array.from({ length: last - first + 1 }, (_, i) => {
      const frequency = binFrequency(first + i)
      const rise = (frequency - low) / Math.max(centre - low, 20)
      const fall = (high - frequency) / Math.max(high - centre, 20)
      return Math.max(0, Math.min(rise, fall, 1))
    })
    return { first, weights }
  })
}
