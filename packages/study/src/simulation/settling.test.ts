import { expect, test } from 'vitest'
import { settling } from './settling.ts'

const sd = { rater: 0.45, sound: 0.5, soundModel: 0, raterModel: 0.25, residual: 0.8 }
const design = { raters: 100, sounds: 20, votesPerRater: 20, sd, rounded: false }

test('of two models that are alike, at most 6.5 % of studies ever say that one is better', () => {
  const { paired } = settling({ ...design, models: { f: 3, g: 3 } }, { studies: 200, seed: 1 })
  expect(paired.wrong / 200).toBeLessThanOrEqual(0.065)
})

test('paired differences settle the order of two models with fewer raters than sequences that must not overlap', () => {
  const { paired, overlap } = settling({ ...design, models: { f: 3, g: 3.3 } }, { studies: 100, seed: 1 })
  expect(paired).toMatchObject({ settled: 100, wrong: 0 })
  expect(overlap.wrong).toBe(0)
  expect(2 * (paired.raters ?? 0)).toBeLessThan(overlap.raters ?? design.raters)
})
