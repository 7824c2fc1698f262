import { expect, test } from 'vitest'
import { mixdown } from './mixdown.ts'

test('a mix is the average of all channels', () => {
  expect([...mixdown([Float32Array.of(1, 0.5), Float32Array.of(0, -0.5)], 'mix')]).toEqual([0.5, 0])
})

test('the first channel is heard alone when asked for', () => {
  expect([...mixdown([Float32Array.of(0.25), Float32Array.of(1)], 'first')]).toEqual([0.25])
})

test('what is no number becomes silence, and what is beyond full scale full scale', () => {
  const wild = Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -7, 7)
  expect([...mixdown([wild], 'mix')]).toEqual([0, 1, -1, -1, 1])
})
