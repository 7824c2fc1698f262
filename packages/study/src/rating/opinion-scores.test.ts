import { expect, test } from 'vitest'
import { binomialScoreInterval, largestDeviation, opinionDiversity } from './opinion-scores.ts'

test.each([
  [1.9, 1.67, 0.835],
  [2.74, 1.983, 0.992],
  [3.16, 1.994, 0.997],
  [3.7, 1.873, 0.937],
])('scores with mean %f deviate by at most %f, and by %f when a = .25 (Hoßfeld 2011)', (mean, largest, quarter) => {
  expect(largestDeviation(mean)).toBeCloseTo(largest, 3)
  expect(opinionDiversity(mean, quarter)).toBeCloseTo(0.25, 2)
})

test('where all give the same end of the scale there is no diversity to speak of', () => {
  expect(opinionDiversity(5, 0)).toBeNull()
})

test('the binomial interval never leaves the scale', () => {
  const { lower, upper } = binomialScoreInterval([5, 5, 5])
  expect(upper).toBe(5)
  expect(lower).toBeGreaterThan(3)
})
