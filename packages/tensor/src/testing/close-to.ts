import { expect } from 'vitest'
import type { NdArray } from '../nd-array.ts'

/**
 * Fails unless both hold the same arrays, up to `tolerance` relative to the largest magnitude of each array. NaN and
 * infinities must be at the same places.
 */
export function expectClose(
  actual: Record<string, NdArray>,
  expected: Record<string, NdArray>,
  tolerance = 2e-5,
): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [name, want] of Object.entries(expected)) {
    const { shape, dtype, data } = actual[name] as NdArray
    expect({ name, shape, dtype }).toEqual({ name, shape: want.shape, dtype: want.dtype })
    expect(`${name}: ${worst(data, want.data, tolerance)}`).toBe(`${name}: all close`)
  }
}

function worst(actual: NdArray['data'], expected: NdArray['data'], tolerance: number): string {
  const scale = Array.from(expected).reduce((max, x) => (Number.isFinite(x) ? Math.max(max, Math.abs(x)) : max), 1e-3)
  const at = expected.findIndex((want, i) => !same(actual[i] as number, want, tolerance * scale))
  return at < 0 ? 'all close' : `element ${at} is ${actual[at]} instead of ${expected[at]}`
}

const same = (a: number, b: number, margin: number): boolean => Object.is(a, b) || a === b || Math.abs(a - b) <= margin
