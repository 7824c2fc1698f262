import { expect, test } from 'vitest'
import { leastCovered } from './least-covered.ts'

test('right intervals fall short of what is asked with at most the risk, and would exceed it with one more', () => {
  // R: pbinom(12, 16, .95) = 0.0070, pbinom(13, 16, .95) = 0.0429.
  expect(leastCovered(16, { level: 0.95, risk: 0.01 })).toBe(13)
  expect(leastCovered(16, { level: 0.95, risk: 0.05 })).toBe(14)
  expect(leastCovered(1, { level: 0.95, risk: 0.01 })).toBe(0)
  expect(leastCovered(1, { level: 0.95, risk: 0.06 })).toBe(1)
})
