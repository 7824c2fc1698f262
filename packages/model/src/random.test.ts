import { expect, test } from 'vitest'
import { normalNoise, randomStream } from './random.ts'

test('the same seed and keys give the same numbers', () => {
  expect(normalNoise(10, 42, 1, 2)).toEqual(normalNoise(10, 42, 1, 2))
})

test.each([
  [42, [1, 2], 42, [2, 1]],
  [42, [1], 43, [1]],
  [42, [], 42 + 2 ** 32, []],
  [42, [0], 42, []],
])('seed %d with keys %j is another stream than seed %d with keys %j', (a, keysA, b, keysB) => {
  expect(normalNoise(4, a, ...keysA)).not.toEqual(normalNoise(4, b, ...keysB))
})

test('normal noise has mean 0 and deviation 1', () => {
  const noise = normalNoise(50_000, 7)
  const mean = noise.reduce((a, b) => a + b) / noise.length
  const variance = noise.reduce((sum, x) => sum + (x - mean) ** 2, 0) / noise.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
})

test('neighbouring seeds are not correlated', () => {
  const pairs = Array.from(
    { length: 4000 },
    (_, seed) => [normalNoise(1, seed)[0], normalNoise(1, seed + 1)[0]] as [number, number],
  )
  const correlation = pairs.reduce((sum, [a, b]) => sum + a * b, 0) / pairs.length
  expect(Math.abs(correlation)).toBeLessThan(0.06)
})

test('whole numbers cover their range evenly', () => {
  const stream = randomStream(3)
  const counts = new Uint32Array(9)
  for (let i = 0; i < 9000; i++) {
    const drawn = stream.integer(9)
    counts[drawn] = (counts[drawn] as number) + 1
  }
  for (const count of counts) expect(count).toBeGreaterThan(850)
})
