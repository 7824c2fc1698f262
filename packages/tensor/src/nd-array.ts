import { SoundsceneError } from '@soundscene/errors'

/** Element types that cross this package's border. A bool is one byte, 0 or 1. */
export type DType = 'float32' | 'int32' | 'bool'

export type NdData = Float32Array | Int32Array | Uint8Array

/** A dense row-major array: plain data, owned by nobody's runtime. */
export interface NdArray {
  shape: number[]
  dtype: DType
  data: NdData
}

/** Number of elements of a shape; 1 for a scalar. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, dimension) => size * dimension, 1)

const arrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array } as const

/** A zero-filled buffer of `size` elements. */
export const allocate = (dtype: DType, size: number): NdData => new arrays[dtype](size)

/** Fails with `input/invalid` unless `array` holds as many elements of the right kind as its shape says. */
export function assertNdArray(name: string, array: NdArray | undefined): asserts array is NdArray {
  if (!array) throw new SoundsceneError('input/invalid', { what: `The input "${name}" is missing.` })
  const { shape, dtype, data } = array
  if (data instanceof arrays[dtype] && data.length === sizeOf(shape)) return
  throw new SoundsceneError('input/invalid', {
    what: `The input "${name}" says ${dtype} [${shape.join(', ')}] and holds ${data.length} elements of ${data.constructor.name}.`,
  })
}
