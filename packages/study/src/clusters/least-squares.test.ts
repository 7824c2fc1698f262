import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factorOf } from '../sample/factor.ts'
import { clusteredVariance } from './clustered-variance.ts'
import { leastSquares } from './least-squares.ts'

/** Petersen's simulated panel of 500 firms in 10 years as CSV (firm,year,x,y), which is his to give away. */
const panel = process.env.PETERSEN_DATA

function petersen(file: string) {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.split(','))
  const column = (k: number) => rows.map((row) => row[k] ?? '')
  // The data were published as 32-bit numbers.
  const numbers = (k: number) => Float64Array.from(column(k), (text) => Math.fround(Number(text)))
  return { firm: factorOf(column(0)), year: factorOf(column(1)), x: numbers(2), y: numbers(3) }
}

test('Petersen 2009: slope 1.034833, se .028583, by firm .050596, by year .033389, two-way .053558', ({ skip }) => {
  if (!panel) return skip('PETERSEN_DATA names no file with his data, which are not part of this repository')
  const { firm, year, x, y } = petersen(panel)
  const { coefficients, standardErrors, influences } = leastSquares(y, [x.map(() => 1), x])
  const variance = clusteredVariance(influences[1] ?? new Float64Array(), { rater: firm, sound: year }, 2)
  expect(coefficients[1]).toBeCloseTo(1.034833, 6)
  expect(standardErrors[1]).toBeCloseTo(0.028583, 6)
  expect(Math.sqrt(variance.rater)).toBeCloseTo(0.050596, 6)
  expect(Math.sqrt(variance.sound)).toBeCloseTo(0.033389, 6)
  expect(Math.sqrt(variance.twoWay)).toBeCloseTo(0.053558, 6)
})

test('the two-way variance is the sum over all pairs of votes that share a rater or a sound, corrected for few of either', () => {
  const [raters, sounds, n] = [6, 9, 54]
  const codes = Array.from({ length: n }, (_, i) => [Math.floor(i / sounds), i % sounds] as const)
  const influence = Float64Array.from(codes, ([r, s]) => Math.sin(7 * r) + Math.cos(5 * s) + Math.sin(r * s))
  const shared = (same: (i: number, j: number) => boolean) => {
    let sum = 0
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) if (same(i, j)) sum += (influence[i] as number) * (influence[j] as number)
    return sum
  }
  const bySharing = (k: 0 | 1) => shared((i, j) => codes[i]?.[k] === codes[j]?.[k])
  const factors = {
    rater: factorOf(codes.map(([r]) => `${r}`)),
    sound: factorOf(codes.map(([, s]) => `${s}`)),
  }
  const { twoWay } = clusteredVariance(influence, factors)
  const byVote = shared((i, j) => i === j)
  const expected =
    bySharing(0) * (raters / (raters - 1)) + bySharing(1) * (sounds / (sounds - 1)) - byVote * (n / (n - 1))
  expect(twoWay).toBeCloseTo(expected, 9)
})

test('the two-way variance is never below either one-way variance', () => {
  const rater = factorOf(['a', 'a', 'b', 'b'])
  const sound = factorOf(['x', 'y', 'x', 'y'])
  const variance = clusteredVariance(Float64Array.of(1, -1, -1, 1), { rater, sound })
  expect(variance.twoWay).toBe(0)
  expect(variance.votes).toBeGreaterThan(0)
  const tilted = clusteredVariance(Float64Array.of(2, -1, -1, 0), { rater, sound })
  expect(tilted.twoWay).toBe(Math.max(tilted.rater, tilted.sound))
})
