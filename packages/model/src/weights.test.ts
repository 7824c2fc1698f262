import { expect, test } from 'vitest'
import { constant, initialWeights, normal, pickWeights, type WeightArrays } from './weights.ts'

type Both = WeightArrays & Record<'a' | 'b', WeightArrays[string]>

const specs = { a: normal([30, 40], 0.5, 1), b: constant([3], 2) }

test('starting weights follow their spec and their seed', () => {
  const { a, b } = initialWeights(specs, 1) as Both
  const mean = a.data.reduce((x, y) => x + y) / 1200
  expect(mean).toBeCloseTo(1, 1)
  expect([...b.data]).toEqual([2, 2, 2])
  expect(initialWeights(specs, 1)).toEqual(initialWeights(specs, 1))
  expect(initialWeights(specs, 2).a).not.toEqual(a)
})

test('adding a weight leaves the others as they were', () => {
  expect(initialWeights({ ...specs, c: normal([5], 1) }, 1).a).toEqual(initialWeights(specs, 1).a)
})

test.each([
  ['a missing weight', {}, 'a is missing'],
  [
    'another shape',
    { ...initialWeights(specs, 1), a: { shape: [3], dtype: 'float32', data: [1, 2, 3] } },
    'a is [3] instead of [30,40]',
  ],
  [
    'a value that is not finite',
    { ...initialWeights(specs, 1), b: { shape: [3], dtype: 'float32', data: [1, Number.NaN, 3] } },
    'b is not finite',
  ],
])('%s is refused by name', (_, arrays, what) => {
  expect(() => pickWeights(specs, arrays)).toThrow(what)
})

test('a weight named like a part of every object is missing, not inherited', () => {
  expect(() => pickWeights({ constructor: constant([1], 0) }, {})).toThrow('constructor is missing')
})
