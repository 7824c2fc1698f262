import { assertNdArray, type DType, type NdArray } from '../nd-array.ts'

const descriptions: Record<DType, string> = { float32: '<f4', int32: '<i4', bool: '|b1' }

/** Makes a .npy file, version 1.0, that `numpy.load` reads. Fails with `input/invalid`. */
export function writeNpy(array: NdArray): Uint8Array {
  assertNdArray('array', array)
  const { dtype, shape, data } = array
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
  const text = `{'descr': '${descriptions[dtype]}', 'fortran_order': False, 'shape': ${tuple}, }`
  const start = Math.ceil((10 + text.length + 1) / 64) * 64
  const header = Buffer.from(`\x93NUMPY\x01\x00\x00\x00${text.padEnd(start - 11)}\n`, 'latin1')
  header.writeUInt16LE(start - 10, 8)
  return new Uint8Array(Buffer.concat([header, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]))
}
