import { expect, test } from 'vitest'
import { tileSamples } from './tile.ts'

test('a short sound is repeated whole until it is long enough', () => {
  expect([...tileSamples(Float32Array.of(1, 2, 3), 7)]).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3])
})

test('a long sound and an empty one are left as they are', () => {
  const long = Float32Array.of(1, 2, 3)
  expect(tileSamples(long, 3)).toBe(long)
  expect(tileSamples(new Float32Array(0), 3)).toHaveLength(0)
})
