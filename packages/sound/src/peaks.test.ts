import { expect, test } from 'vitest'
import { peaks } from './peaks.ts'

test('each peak is the largest absolute sample of its stretch', () => {
  expect([...peaks(Float32Array.of(0.25, -0.5, 0, 0.125, -1, 0.75), 3)]).toEqual([0.5, 0.125, 1])
})

test('fewer samples than peaks are repeated, never read beyond the end', () => {
  expect([...peaks(Float32Array.of(0.5, -1), 4)]).toEqual([0.5, 0.5, 1, 1])
})

test('no samples give a flat line', () => {
  expect([...peaks(new Float32Array(), 3)]).toEqual([0, 0, 0])
})
