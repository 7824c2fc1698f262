import { expect, test } from 'vitest'
import { centsIn, fairReward, hourly, leastHourly } from './money.ts'

test.each([
  ['2.40', 240],
  ['2,4', 240],
  [' 12 ', 1200],
  ['0.05', 5],
  ['', null],
  ['1.234', null],
  ['-1', null],
  ['1e3', null],
])('%j is read as %s hundredths', (typed, cents) => {
  expect(centsIn(typed)).toBe(cents)
})

test('what an hour is paid follows from reward and minutes', () => {
  expect(hourly(240, 12)).toBe(1200)
  expect(hourly(240, 0)).toBeNull()
  for (const minutes of [1, 7, 12, 90]) expect(hourly(fairReward(minutes), minutes)).toBeGreaterThan(leastHourly)
})
