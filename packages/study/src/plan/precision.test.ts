import { describe, expect, test } from 'vitest'
import {
  anytimeVotes,
  componentsOfShare,
  fewestSounds,
  independentVotes,
  independentVotesWilson,
  precisionOf,
} from './precision.ts'

describe('votes for ±3 points if they were independent', () => {
  test.each([
    [0.5, 1068, 1064],
    [0.73, 842, 839],
    [0.11, 418, 420],
    [0.16, 574, 574],
  ])('at %f: %i by Wald, %i by Wilson', (share, wald, wilson) => {
    expect(independentVotes(share * (1 - share), 0.03)).toBe(wald)
    expect(independentVotesWilson(share, 0.03)).toBe(wilson)
  })
  test.each([
    [0.5, 2560],
    [0.73, 2018],
  ])('at %f and at every look: %i', (share, votes) => {
    expect(anytimeVotes(Math.sqrt(share * (1 - share)), 0.03)).toBe(votes)
  })
})

test('a mean score ±.1 at a standard deviation of 1 takes 385 votes if they were independent', () => {
  expect(independentVotes(1, 0.1)).toBe(385)
})

describe('two-way half-widths at 73 %, raters differing by .5 and sounds by 1 logit', () => {
  const components = componentsOfShare(0.73, 0.5, 1)
  test.each([
    [10, 40, 40, 8.1],
    [30, 60, 30, 5.5],
    [60, 120, 30, 3.9],
    [100, 200, 20, 3.2],
    [200, 200, 20, 2.7],
    [400, 400, 20, 1.9],
  ])('%i raters × %i sounds × %i votes each: ±%f points', (raters, sounds, votesPerRater, points) => {
    const { halfWidthNormal } = precisionOf(components, { raters, sounds, votesPerRater })
    expect(100 * halfWidthNormal).toBeCloseTo(points, 0)
  })
  test('the three components are all of p(1 − p)', () => {
    const { rater, sound, residual } = components
    expect(rater + sound + residual).toBeCloseTo(0.73 * 0.27, 12)
    expect(sound).toBeGreaterThan(rater)
  })
})

test('below some number of sounds no number of raters reaches the aim', () => {
  const components = componentsOfShare(0.73, 0.5, 1)
  const sounds = fewestSounds(components, 0.03)
  const widest = (count: number) =>
    precisionOf(components, { raters: 1e9, sounds: count, votesPerRater: count }).halfWidthNormal
  expect(widest(sounds)).toBeLessThanOrEqual(0.03)
  expect(widest(sounds - 1)).toBeGreaterThan(0.03)
})
