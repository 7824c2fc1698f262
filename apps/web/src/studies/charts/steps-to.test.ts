import { expect, test } from 'vitest'
import { stepsTo } from './steps-to.ts'

test.each([
  [1, 5, 1],
  [7, 4, 8],
  [182, 4, 200],
  [1000, 5, 1000],
  [3412, 4, 4000],
  [25, 5, 25],
])('up to %i there are %i steps to %i', (most, steps, last) => {
  const marks = stepsTo(most)
  expect(marks[0]).toBe(0)
  expect(marks.length - 1).toBe(steps)
  expect(marks.at(-1)).toBeCloseTo(last, 12)
})
