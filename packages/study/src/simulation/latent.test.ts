import { expect, test } from 'vitest'
import { Random } from '../random.ts'
import { meanOf } from '../sample/sample.ts'
import { centreOf, logistic, meanScore, scoreCentreOf } from './latent.ts'

test.each([
  [1.4, 1.1],
  [3, 0.5],
  [3.7, 1.2],
  [4.6, 0.9],
])('scores around the centre for a mean of %d are rounded to that mean', (mean, deviation) => {
  const centre = scoreCentreOf(mean, deviation)
  expect(meanScore(centre, deviation)).toBeCloseTo(mean, 9)
  const random = new Random(1)
  const scores = Array.from({ length: 200_000 }, () =>
    Math.min(5, Math.max(1, Math.round(centre + random.normal(deviation)))),
  )
  expect(Math.abs(meanOf(scores) - mean)).toBeLessThan(0.01)
})

test('logits around the centre for a share give that share', () => {
  const centre = centreOf(0.73, 1.2)
  const random = new Random(1)
  const shares = Array.from({ length: 200_000 }, () => logistic(centre + random.normal(1.2)))
  expect(Math.abs(meanOf(shares) - 0.73)).toBeLessThan(0.005)
})
