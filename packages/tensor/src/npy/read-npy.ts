import { type NdArray, type NdData, sizeOf } from '../nd-array.ts'
import { byteSize, decodeNumbers, dtypeOf, type NumberFormat } from '../numbers/decode-numbers.ts'
import { damaged, type NpyHeader, parseNpyHeader } from './parse-npy-header.ts'

const magic = '\x93NUMPY'
/** NumPy itself refuses to parse longer headers of files that it doesn't trust. */
const headerLimit = 10_000

/**
 * Reads a .npy file of NumPy, versions 1 to 3, in either byte order and memory layout. Floats become float32 (float64
 * is rounded), integers int32, booleans bool. Fails with `array/damaged` and what is wrong; arrays of Python objects,
 * which would run code of the file, are refused.
 *
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array): NdArray {
  const { header, body } = split(bytes)
  const { format, littleEndian } = numberFormat(header.descr)
  const { shape, fortranOrder } = header
  const expected = sizeOf(shape) * byteSize(format)
  if (body.length !== expected)
    throw damaged(`it holds ${body.length} bytes of numbers where its shape [${shape.join(', ')}] needs ${expected}`)
  const data = decode(body, format, littleEndian)
  return { shape, dtype: dtypeOf(format), data: fortranOrder ? rowMajor(data, shape) : data }
}

function split(bytes: Uint8Array): { header: NpyHeader; body: Uint8Array } {
  const [major = 0] = bytes.subarray(6)
  const wide = major > 1
  const start = wide ? 12 : 10
  if (bytes.length < start || latin1(bytes.subarray(0, 6)) !== magic) throw damaged('it is not a .npy file')
  if (major < 1 || major > 3) throw damaged(`it is of the unknown version ${major}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true)
  if (length > headerLimit || start + length > bytes.length) throw damaged(`it claims a header of ${length} bytes`)
  return { header: parseNpyHeader(latin1(bytes.subarray(start, start + length))), body: bytes.subarray(start + length) }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

function numberFormat(descr: string): { format: NumberFormat; littleEndian: boolean } {
  const [, order, format] = /^([<>=|])(f[248]|[iu][1248]|b1)$/.exec(descr) ?? []
  if (descr.includes('O'))
    throw damaged('it holds Python objects; save plain numbers with numpy.save(..., allow_pickle=False)')
  if (!format) throw damaged(`its numbers are of type ${JSON.stringify(descr.slice(0, 20))}`)
  return { format: format as NumberFormat, littleEndian: order !== '>' }
}

function decode(body: Uint8Array, format: NumberFormat, littleEndian: boolean): NdData {
  try {
    return decodeNumbers(body, format, littleEndian)
  } catch (error) {
    throw damaged(`it holds ${(error as RangeError).message}`)
  }
}

/** Reorders numbers whose first axis varies fastest so that the last one does. */
function rowMajor(data: NdData, shape: number[]): NdData {
  const strides = shape.map((_, axis) => sizeOf(shape.slice(0, axis)))
  const place = shape.map(() => 0)
  const ordered = data.slice()
  let from = 0
  for (let to = 0; to < data.length; to++) {
    ordered[to] = data[from] as number
    from += advance(place, shape, strides)
  }
  return ordered
}

/** Steps `place` to the next element in row-major order; returns how far that is in the other order. */
function advance(place: number[], shape: number[], strides: number[]): number {
  let moved = 0
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const [at, length, stride] = [place[axis] as number, shape[axis] as number, strides[axis] as number]
    if (at + 1 < length) {
      place[axis] = at + 1
      return moved + stride
    }
    place[axis] = 0
    moved -= at * stride
  }
  return moved
}
