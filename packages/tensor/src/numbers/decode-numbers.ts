import type { DType, NdData } from '../nd-array.ts'
import { fromHalf } from './half.ts'

/** Kind and size in bytes of a stored number: floats, signed and unsigned integers, booleans. */
export type NumberFormat = 'f2' | 'f4' | 'f8' | 'i1' | 'i2' | 'i4' | 'i8' | 'u1' | 'u2' | 'u4' | 'u8' | 'b1'

type Read = (view: DataView, offset: number, littleEndian: boolean) => number

const readers: Record<NumberFormat, Read> = {
  f2: (view, offset, little) => fromHalf(view.getUint16(offset, little)),
  f4: (view, offset, little) => view.getFloat32(offset, little),
  f8: (view, offset, little) => view.getFloat64(offset, little),
  i1: (view, offset) => view.getInt8(offset),
  i2: (view, offset, little) => view.getInt16(offset, little),
  i4: (view, offset, little) => view.getInt32(offset, little),
  i8: (view, offset, little) => Number(view.getBigInt64(offset, little)),
  u1: (view, offset) => view.getUint8(offset),
  u2: (view, offset, little) => view.getUint16(offset, little),
  u4: (view, offset, little) => view.getUint32(offset, little),
  u8: (view, offset, little) => Number(view.getBigUint64(offset, little)),
  b1: (view, offset) => view.getUint8(offset),
}

/** Size of one number in bytes. */
export const byteSize = (format: NumberFormat): number => Number(format[1])

export const dtypeOf = (format: NumberFormat): DType =>
  format[0] === 'f' ? 'float32' : format[0] === 'b' ? 'bool' : 'int32'

/**
 * Reads stored numbers into an array of their own: floats as float32 (float64 is rounded), integers as int32.
 * Fails with a RangeError where an integer does not fit 32 bits or a boolean is neither 0 nor 1.
 */
export function decodeNumbers(bytes: Uint8Array, format: NumberFormat, littleEndian = true): NdData {
  if (format === 'f4' && littleEndian) return new Float32Array(new Uint8Array(bytes).buffer)
  if (format[0] === 'f') return readAll(bytes, format, littleEndian, Float32Array)
  if (format === 'b1') return readAll(bytes, format, littleEndian, Uint8Array, bit)
  return readAll(bytes, format, littleEndian, Int32Array, int32)
}

function readAll<Numbers extends NdData>(
  bytes: Uint8Array,
  format: NumberFormat,
  littleEndian: boolean,
  Numbers: new (length: number) => Numbers,
  check = (value: number) => value,
): Numbers {
  const read = readers[format]
  const step = byteSize(format)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Numbers(bytes.length / step)
  for (let i = 0; i < numbers.length; i++) numbers[i] = check(read(view, i * step, littleEndian))
  return numbers
}

function int32(value: number): number {
  if (value !== (value | 0)) throw new RangeError(`the integer ${value}, which does not fit 32 bits`)
  return value
}

function bit(value: number): number {
  if (value > 1) throw new RangeError(`the boolean ${value}`)
  return value
}
