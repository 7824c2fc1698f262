import betaln from '@stdlib/math-base-special-betaln'
import { describe, expect, test } from 'vitest'
import { Random } from '../random.ts'
import { asymptoticHalfWidth, asymptoticSequence, tunedFor } from './asymptotic.ts'
import { betaBinomialSequence } from './beta-binomial.ts'
import { empiricalBernsteinSequence } from './empirical-bernstein.ts'

describe('beta-binomial confidence sequence, a = b = ½ (confseq)', () => {
  test.each([
    [73, 100, 0.5695, 0.8577],
    [730, 1000, 0.6768, 0.7791],
    [7, 10, 0.2524, 0.9675],
    [0, 20, 0, 0.224],
  ])('of %i/%i is %f to %f', (count, n, lower, upper) => {
    const sequence = betaBinomialSequence(count, n)
    expect(sequence.lower).toBeCloseTo(lower, 4)
    expect(sequence.upper).toBeCloseTo(upper, 4)
  })
  test('its ends are where the mixture martingale reaches 20, to 1e-9', () => {
    const { lower, upper } = betaBinomialSequence(73, 100)
    for (const p of [lower, upper]) {
      const martingale = betaln(73.5, 27.5) - betaln(0.5, 0.5) - 73 * Math.log(p) - 27 * Math.log(1 - p)
      expect(martingale).toBeCloseTo(Math.log(20), 9)
    }
  })
  test('before the first vote it knows nothing', () => {
    expect(betaBinomialSequence(0, 0)).toEqual({ lower: 0, upper: 1 })
  })
})

test.each([
  [30, 0.58417],
  [100, 0.30352],
  [400, 0.15636],
  [1000, 0.10251],
])('asymptotic half-width after %i raters is %f standard deviations at ρ = .281712 (drconfseq)', (t, width) => {
  expect(asymptoticHalfWidth(t, 0.281712)).toBeCloseTo(width, 5)
})

test('ρ = .281712 is what tunes the sequence for 100 raters', () => {
  expect(tunedFor(100)).toBeCloseTo(0.281712, 6)
})

test('the asymptotic sequence waits for fifteen raters', () => {
  expect(asymptoticSequence(new Array(14).fill(0.5))).toBeNull()
  expect(asymptoticSequence(Array.from({ length: 15 }, (_, i) => i / 15))).not.toBeNull()
})

test('predictable plug-in empirical Bernstein after 20 and 50 raters is that of confseq', () => {
  const ten = [0.7, 0.8, 0.65, 0.75, 0.9, 0.6, 0.85, 0.7, 0.75, 0.6]
  const sequence = empiricalBernsteinSequence([...ten, ...ten, ...ten, ...ten, ...ten])
  expect(sequence[19]?.lower).toBeCloseTo(0.34756304, 8)
  expect(sequence[19]?.upper).toBe(1)
  expect(sequence[49]?.lower).toBeCloseTo(0.57485218, 8)
  expect(sequence[49]?.upper).toBeCloseTo(0.88205747, 8)
})

test('looked at after every rater, the sequences miss the truth in at most 6.5 % of 400 studies', () => {
  const random = new Random(7)
  let [asymptotic, bernstein] = [0, 0]
  for (let study = 0; study < 400; study++) {
    const values = Array.from({ length: 100 }, () => Math.min(1, Math.max(0, 0.5 + random.normal(0.15))))
    const misses = ({ lower, upper }: { lower: number; upper: number }) => lower > 0.5 || upper < 0.5
    if (values.some((_, i) => [asymptoticSequence(values.slice(0, i + 1))].some((at) => at && misses(at)))) asymptotic++
    if (empiricalBernsteinSequence(values).some(misses)) bernstein++
  }
  expect(asymptotic / 400).toBeLessThanOrEqual(0.065)
  expect(bernstein / 400).toBeLessThanOrEqual(0.05)
})
