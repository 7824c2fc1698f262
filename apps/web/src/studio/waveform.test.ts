import { expect, test } from 'vitest'
import { loudest } from './waveform.tsx'

test('a short bang survives being reduced to few bars', () => {
  const peaks = Array.from({ length: 400 }, (_, at) => (at === 399 ? 1 : 0.1))
  expect(loudest(peaks, 4)).toEqual([0.1, 0.1, 0.1, 1])
})

test('a quiet sound fills the height as a loud one does', () => {
  expect(loudest([0.01, 0.02], 2)).toEqual([0.5, 1])
})

test('fewer peaks than bars are stretched, and silence draws no NaN', () => {
  expect(loudest([1, 0], 4)).toEqual([1, 1, 0, 0])
  expect(loudest([], 2)).toEqual([0, 0])
})
