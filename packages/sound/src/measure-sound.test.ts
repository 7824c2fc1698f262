import { expect, test } from 'vitest'
import { measureSound } from './measure-sound.ts'

test('a full-scale sine peaks at 0 dB and has an RMS of -3 dB', () => {
  const sine = Float32Array.from({ length: 22050 }, (_, i) => Math.sin((2 * Math.PI * 441 * i) / 22050))
  const { peakDb, rmsDb } = measureSound(sine)
  expect(peakDb).toBeCloseTo(0, 1)
  expect(rmsDb).toBeCloseTo(-3.01, 2)
})

test('the share of clipped samples counts both signs', () => {
  expect(measureSound(Float32Array.of(1, -1, 0.5, 0)).clipped).toBe(0.5)
})

test('silence and nothing measure -Infinity dB', () => {
  for (const samples of [new Float32Array(9), new Float32Array()])
    expect(measureSound(samples)).toMatchObject({ peak: 0, rms: 0, rmsDb: Number.NEGATIVE_INFINITY, clipped: 0 })
})
