import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf'
import { describe, expect, test } from 'vitest'
import type { Interval } from '../interval.ts'
import { binomialTest } from './binomial-test.ts'
import { goodman } from './goodman.ts'
import { mcnemar } from './mcnemar.ts'
import { agrestiCoull, clopperPearson, wald, wilson, wilsonContinuity } from './proportion-intervals.ts'
import { sisonGlaz } from './sison-glaz.ts'

const rounded = ({ lower, upper }: Interval) => [Number(lower.toFixed(4)), Number(upper.toFixed(4))]

describe('Newcombe 1998, table I', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson of %i/%i is %f to %f', (count, n, lower, upper) => {
    expect(rounded(wilson(count / n, n))).toEqual([lower, upper])
  })
  test('Wilson with continuity correction of 81/263 is .2535 to .3682', () => {
    expect(rounded(wilsonContinuity(81, 263))).toEqual([0.2535, 0.3682])
  })
  test('Clopper–Pearson of 81/263 is .2527 to .3676', () => {
    expect(rounded(clopperPearson(81, 263))).toEqual([0.2527, 0.3676])
  })
})

test('Clopper–Pearson and the exact test of 682/925 against .75 are those of R (binom.test)', () => {
  const { lower, upper } = clopperPearson(682, 925)
  expect(lower).toBeCloseTo(0.707668, 6)
  expect(upper).toBeCloseTo(0.765407, 6)
  expect(binomialTest(682, 925, 0.75)).toBeCloseTo(0.382492, 6)
})

test("the paper's 73 of 84 who chose are .7805 to .9253 (Wilson), p = 2.25e-12 (exact)", () => {
  expect(rounded(wilson(73 / 84, 84))).toEqual([0.7805, 0.9253])
  expect(binomialTest(73, 84)).toBeCloseTo(2.25e-12, 14)
})

describe('Goodman 1965', () => {
  test.each([
    [
      [35, 74, 22, 69],
      [0.118, 0.2516, 0.2899, 0.458, 0.0661, 0.1775, 0.2669, 0.4325],
    ],
    [
      [73, 11, 16],
      [0.6134214, 0.82164438, 0.05528774, 0.20699204, 0.09110965, 0.26574964],
    ],
    [
      [730, 110, 160],
      [0.69514999, 0.7622287, 0.08849857, 0.13594624, 0.13419528, 0.18967968],
    ],
  ])('of %j is %j (statsmodels, scipy)', (counts, bounds) => {
    const found = goodman(counts).flatMap(({ lower, upper }) => [lower, upper])
    for (const [i, bound] of bounds.entries()) expect(found[i]).toBeCloseTo(bound, counts.length === 4 ? 4 : 8)
  })
})

test('Sison & Glaz 1995 of 23, 12, 44 is that of statsmodels', () => {
  expect(sisonGlaz([23, 12, 44]).flatMap(rounded)).toEqual([0.1899, 0.4107, 0.0506, 0.2714, 0.4557, 0.6765])
})

test('McNemar of [794, 150; 86, 570] is 17.3559, corrected 16.8178 (Agresti 1990)', () => {
  const test = mcnemar(150, 86)
  expect(test?.chiSquare).toBeCloseTo(17.3559, 4)
  expect(test?.chiSquareCorrected).toBeCloseTo(16.8178, 4)
  expect(mcnemar(0, 0)).toBeNull()
})

describe('closed forms hold to 1e-9 by the equation that defines them', () => {
  const z = 1.959963984540054
  const cases = [
    [81, 263],
    [15, 148],
    [1, 29],
    [682, 925],
    [73, 100],
    [7300, 10_000],
  ] as const
  test.each(cases)('Wilson of %i/%i is where the score test of p just rejects', (count, n) => {
    const { lower, upper } = wilson(count / n, n)
    for (const p of [lower, upper]) expect(Math.abs(count / n - p)).toBeCloseTo(z * Math.sqrt((p * (1 - p)) / n), 12)
  })
  test.each(cases)('Wilson with correction of %i/%i shifts the share by half a vote', (count, n) => {
    const { lower, upper } = wilsonContinuity(count, n)
    expect(count / n - 0.5 / n - lower).toBeCloseTo(z * Math.sqrt((lower * (1 - lower)) / n), 12)
    expect(upper - count / n - 0.5 / n).toBeCloseTo(z * Math.sqrt((upper * (1 - upper)) / n), 12)
  })
  test.each(cases)('Clopper–Pearson of %i/%i leaves 2.5 %% in each binomial tail', (count, n) => {
    const { lower, upper } = clopperPearson(count, n)
    let [atLeast, atMost] = [0, 0]
    for (let k = 0; k <= n; k++) {
      if (k >= count) atLeast += binomialPmf(k, n, lower)
      if (k <= count) atMost += binomialPmf(k, n, upper)
    }
    expect(atLeast).toBeCloseTo(0.025, 10)
    expect(atMost).toBeCloseTo(0.025, 10)
  })
  test('Agresti–Coull of 81/263 is Wald around Wilson’s centre', () => {
    const [centre, shrunk] = [wilson(81 / 263, 263), agrestiCoull(81, 263)]
    expect(shrunk.lower + shrunk.upper).toBeCloseTo(centre.lower + centre.upper, 12)
    expect(rounded(wald(81 / 263, 263))).toEqual([0.2522, 0.3638])
  })
})

test('a share of 0 or 1 keeps its end exactly', () => {
  expect(wilson(0, 20).lower).toBe(0)
  expect(wilson(1, 20).upper).toBe(1)
  expect(clopperPearson(20, 20).upper).toBe(1)
  expect(wilsonContinuity(0, 20).lower).toBe(0)
})
