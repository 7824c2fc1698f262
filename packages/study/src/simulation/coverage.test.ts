import { expect, test } from 'vitest'
import { differenceCoverage, liveViolations, shareCoverage } from './coverage.ts'

const taste = { match: 0.73, otherOfRest: 0.4, raterSd: 0.5, soundSd: 1 }

test('of 300 studies with clustered raters and sounds, the two-way interval holds 93–99 % and the naive one far fewer', () => {
  const coverage = shareCoverage({ raters: 30, sounds: 60, votesPerRater: 30, ...taste }, { studies: 300, seed: 1 })
  expect(coverage.twoWay.covered).toBeGreaterThanOrEqual(0.93)
  expect(coverage.twoWay.covered).toBeLessThanOrEqual(0.99)
  expect(coverage.naive.covered).toBeLessThan(0.75)
  expect(coverage.twoWay.halfWidth).toBeGreaterThan(1.3 * coverage.naive.halfWidth)
})

test('of 300 model differences, the two-way interval holds 93–99 % and votes taken as independent far fewer', () => {
  const sd = { rater: 0.45, sound: 0.5, soundModel: 0.45, raterModel: 0.25, residual: 0.8 }
  const study = { raters: 10, sounds: 20, votesPerRater: 20, models: { f: 3.16, g: 3.7 }, sd }
  const coverage = differenceCoverage(study, { studies: 300, seed: 1 })
  expect(coverage.twoWay.covered).toBeGreaterThanOrEqual(0.93)
  expect(coverage.twoWay.covered).toBeLessThanOrEqual(0.99)
  expect(coverage.pairedVotes.covered).toBeLessThan(0.8)
})

test('of 200 studies watched after every rater, at most 6.5 % ever mislead by the live sequences', () => {
  const study = { raters: 100, sounds: 20, votesPerRater: 20, ...taste, raterSd: 0.8 }
  const violated = liveViolations(study, { studies: 200, seed: 1 })
  expect(violated.asymptotic / 200).toBeLessThanOrEqual(0.065)
  expect(violated.empiricalBernstein / 200).toBeLessThanOrEqual(0.05)
  expect(violated.naive / 200).toBeGreaterThan(0.4)
})
