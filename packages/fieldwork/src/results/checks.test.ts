import type { CheckResult } from '@soundscene/db'
import { expect, test } from 'vitest'
import { summariseChecks } from './checks.ts'

const raters = (...runs: [CheckResult, number][]) =>
  runs.flatMap(([bot, count]) => Array.from({ length: count }, () => ({ bot, double: 'unknown' as const })))

test('results that are unknown are counted apart and are no failures', () => {
  expect(summariseChecks(raters(['pass', 3], ['unknown', 2], ['fail', 1])).bot).toEqual({
    pass: 3,
    fail: 1,
    unknown: 2,
    alarm: null,
  })
})

test('a check that stops passing anybody raises the alarm, whether it says fail or unknown', () => {
  for (const broken of ['fail', 'unknown'] as const) {
    expect(summariseChecks(raters(['pass', 60], [broken, 40])).bot.alarm).toEqual({ before: 1, recent: 0 })
  }
})

test('a share of passes that stays where it was, or a check that never ran, raises none', () => {
  const mixed = raters(
    ...Array.from(
      { length: 50 },
      () =>
        [
          ['pass', 2],
          ['fail', 1],
        ] as [CheckResult, number][],
    ).flat(),
  )
  expect(summariseChecks(mixed).bot.alarm).toBeNull()
  expect(summariseChecks(raters(['unknown', 500])).bot.alarm).toBeNull()
})
