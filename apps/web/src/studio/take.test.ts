import { expect, test } from 'vitest'
import { decibels, percent, ranked } from './take.ts'

test('a share is never rounded to certainty', () => {
  expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %'])
})

test('doubling a sound is +6 dB, and leaving it is not worth a word', () => {
  expect([0.25, 0.5, 1, 2].map(decibels)).toEqual(['−12 dB', '−6 dB', '', '+6 dB'])
})

test('classes are listed from likely to unlikely', () => {
  expect(ranked({ dog: 0.1, dam: 0.7, plane: 0.2 }).map(([name]) => name)).toEqual(['dam', 'plane', 'dog'])
})
