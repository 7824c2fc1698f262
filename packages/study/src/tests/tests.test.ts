import { expect, test } from 'vitest'
import { binomialTest } from '../proportions/binomial-test.ts'
import { holm } from './holm.ts'
import { ratersThatDecide } from './robustness.ts'
import { signFlipTest } from './sign-flip.ts'

test('Holm multiplies by what is left to test and never lets a larger p come out smaller', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
  expect(holm([0.5, 0.9])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})

test('ten raters who all lean one way have p = 2/1024', () => {
  expect(signFlipTest([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]).p).toBeCloseTo(2 / 1024, 15)
  expect(signFlipTest([-3, -1, -4, -1, -5, -9, -2, -6, -5, -3]).p).toBeCloseTo(2 / 1024, 15)
})

test('raters with one vote each make the sign-flip test the exact binomial test', () => {
  const surplus = Array.from({ length: 84 }, (_, i) => (i < 73 ? 1 : -1))
  expect(signFlipTest(surplus).p / binomialTest(73, 84)).toBeCloseTo(1, 9)
})

test('the sign-flip test counts every flip of raters of different weight', () => {
  // Of the eight sums ±5 ±2 ±1, those at least as far out as 6 are 8, 6, −6 and −8.
  expect(signFlipTest([5, 2, -1]).p).toBeCloseTo(4 / 8, 15)
  expect(signFlipTest([]).p).toBe(1)
})

test('a hundred thousand raters are tested by the normal approximation', () => {
  const surplus = Array.from({ length: 100_000 }, (_, i) => (i % 1000 < 503 ? 1 : -1))
  expect(signFlipTest(surplus)).toEqual({ p: expect.closeTo(0.0578, 3), method: 'normal' })
})

test('the fewest raters whose leaving ends a lead are those who favour it most', () => {
  expect(ratersThatDecide([5, 1, 1, -2])).toBe(1)
  expect(ratersThatDecide([1, 1, 1, 1])).toBe(4)
  expect(ratersThatDecide([-4, 1, 1, 1])).toBe(1)
  expect(ratersThatDecide([2, -2])).toBeNull()
})
