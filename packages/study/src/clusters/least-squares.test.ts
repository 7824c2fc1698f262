import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factorOf } from '../sample/factor.ts'
import { clusteredVariance } from './clustered-variance.ts'
import { leastSquares } from './least-squares.ts'

/** Petersen's simulated panel of 500 firms in 10 years, published for checking standard errors. */
function petersen() {
  const [, ...lines] = readFileSync(new URL('../testing/petersen.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => line.split(','))
  const column = (k: number) => rows.map((row) => row[k] ?? '')
  // The data were published as 32-bit numbers.
  const numbers = (k: number) => Float64Array.from(column(k), (text) => Math.fround(Number(text)))
  return { firm: factorOf(column(0)), year: factorOf(column(1)), x: numbers(2), y: numbers(3) }
}

test('Petersen 2009: slope 1.034833, se .028583, by firm .050596, by year .033389, two-way .053558', () => {
  const { firm, year, x, y } = petersen()
  const { coefficients, standardErrors, influences } = leastSquares(y, [x.map(() => 1), x])
  const variance = clusteredVariance(influences[1] ?? new Float64Array(), { rater: firm, sound: year }, 2)
  expect(coefficients[1]).toBeCloseTo(1.034833, 6)
  expect(standardErrors[1]).toBeCloseTo(0.028583, 6)
  expect(Math.sqrt(variance.rater)).toBeCloseTo(0.050596, 6)
  expect(Math.sqrt(variance.sound)).toBeCloseTo(0.033389, 6)
  expect(Math.sqrt(variance.twoWay)).toBeCloseTo(0.053558, 6)
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
