import { describe, expect, test } from 'vitest'
import { createResampler } from './resampler.ts'
import { sampleRate } from './sound.ts'

const tone = (hertz: number, rate: number) =>
  Float32Array.from({ length: 2 * rate }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate))

async function resample(samples: Float32Array, rate: number, piece: number): Promise<Float32Array> {
  const resampler = await createResampler(rate)
  const pieces: number[] = []
  for (let at = 0; at < samples.length; at += piece) pieces.push(...resampler(samples.subarray(at, at + piece)))
  return Float32Array.from([...pieces, ...resampler(new Float32Array())])
}

const middle = (samples: Float32Array) => samples.subarray(2205, -2205)
const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
const decibels = (ratio: number) => 10 * Math.log10(ratio)

async function signalToNoise(rate: number, hertz: number): Promise<number> {
  const [got, wanted] = [middle(await resample(tone(hertz, rate), rate, 960)), middle(tone(hertz, sampleRate))]
  return decibels(power(wanted) / power(got.map((sample, i) => sample - (wanted[i] as number))))
}

describe.each([8000, 16000, 24000, 44100, 48000, 96000, 44055, 44056, 11127, 768_000])('from %d Hz', (rate) => {
  test('a 1 kHz tone comes out 90 dB above all error, in place and at its level', async () => {
    expect(await signalToNoise(rate, 1000)).toBeGreaterThan(90)
  })

  test('two seconds stay two seconds', async () => {
    const { length } = await resample(tone(440, rate), rate, 1000)
    expect(Math.abs(length - 2 * sampleRate)).toBeLessThanOrEqual(1)
  })
})

test.each([11500, 13000, 15000])('a tone of %d Hz, beyond what 22 050 Hz can hold, is 85 dB down', async (hertz) => {
  const heard = power(middle(await resample(tone(hertz, 48000), 48000, 960)))
  expect(decibels(heard / power(tone(hertz, 48000)))).toBeLessThan(-85)
})

test('how the samples are cut into pieces changes nothing', async () => {
  const inPieces = (piece: number) => resample(tone(1234, 48000).subarray(0, 4800), 48000, piece)
  const [whole, pieces] = [await inPieces(100_000), await inPieces(7)]
  expect(pieces).toEqual(whole)
})

test('samples that already have the rate pass unchanged', async () => {
  const samples = tone(440, sampleRate)
  expect(await resample(samples, sampleRate, 4096)).toEqual(samples)
})
