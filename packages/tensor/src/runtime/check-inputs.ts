import { SoundsceneError } from '@soundscene/errors'
import { assertNdArray, type NdArray } from '../nd-array.ts'
import type { Specs } from '../program.ts'

/** Fails with `input/invalid` unless every spec has an array that fits it, a letter being the same size everywhere. */
export function checkInputs(specs: Specs, arrays: Record<string, NdArray>): void {
  const sizes = new Map<string, number>()
  for (const [name, { shape, dtype = 'float32' }] of Object.entries(specs)) {
    const array = arrays[name]
    assertNdArray(name, array)
    const fits =
      array.dtype === dtype &&
      array.shape.length === shape.length &&
      shape.every((d, axis) => fitsDimension(d, array.shape[axis] as number, sizes))
    if (!fits) throw unfit(name, `${dtype} [${shape.map((d) => sizes.get(String(d)) ?? d).join(', ')}]`, array)
  }
}

function fitsDimension(dimension: number | string, size: number, sizes: Map<string, number>): boolean {
  if (typeof dimension === 'number') return dimension === size
  if (!sizes.has(dimension)) sizes.set(dimension, size)
  return sizes.get(dimension) === size && size > 0
}

const unfit = (name: string, expected: string, { dtype, shape }: NdArray) =>
  new SoundsceneError('input/invalid', {
    what: `The input "${name}" must be ${expected}, not ${dtype} [${shape.join(', ')}].`,
  })
