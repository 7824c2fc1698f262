import type { CheckResult } from '@soundscene/db'
import { expect, test } from 'vitest'
import { summariseChecks } from './checks.ts'

const raters = (...runs: [CheckResult | null, number][]) =>
  runs.flatMap(([bot, count]) => Array.from({ length: count }, () => ({ bot, double: 'unknown' as const })))

test('results that are unknown are counted apart and are no failures', () => {
  expect(summariseChecks(raters(['pass', 3], ['unknown', 2], ['fail', 1])).bot).toEqual({
    pass: 3,
    fail: 1,
    unknown: 2,
    unused: 0,
    alarm: null,
  })
})

test('a check that was switched on late says nothing of those who came before', () => {
  const late = summariseChecks(raters([null, 100], ['pass', 30])).bot
  expect(late).toEqual({ pass: 30, fail: 0, unknown: 0, unused: 100, alarm: null })
})

test('a check that stops passing anybody raises the alarm, whether it says fail or unknown', () => {
  for (const broken of ['fail', 'unknown'] as const) {
    expect(summariseChecks(raters(['pass', 60], [broken, 40])).bot.alarm).toEqual({
      ...{ before: 1, recent: 0, raters: 40 },
    })
  }
})

test('a check that never passes anybody raises the alarm by the twentieth rater, one that nobody uses never', () => {
  expect(summariseChecks(raters(['unknown', 19])).bot.alarm).toBeNull()
  expect(summariseChecks(raters(['unknown', 20])).bot.alarm).toEqual({ before: null, recent: 0, raters: 20 })
  expect(summariseChecks(raters(['pass', 30], ['unknown', 20])).bot.alarm).toMatchObject({ before: 1, recent: 0 })
  expect(summariseChecks(raters([null, 500]))).toMatchObject({ bot: { alarm: null }, double: { alarm: null } })
})

test('a share of passes that stays where it was raises none', () => {
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
})
