import { type NdArray, sizeOf } from '../nd-array.ts'
import { byteSize, decodeNumbers, dtypeOf, type NumberFormat } from '../numbers/decode-numbers.ts'
import { damaged, type Entry, parseHeader, quote } from './parse-header.ts'

export interface Safetensors {
  tensors: Record<string, NdArray>
  metadata: Record<string, string>
}

const formats: Record<string, NumberFormat> = { F32: 'f4', F16: 'f2', I32: 'i4', I64: 'i8', U8: 'u1', BOOL: 'b1' }

/**
 * Reads a .safetensors file. F32 and F16 become float32, I32, U8 and I64 that fits int32, BOOL bool. The tensors must
 * fill the file without gaps or overlaps, as the format demands. Fails with `weights/damaged` and what is wrong.
 *
 * Source: https://huggingface.co/docs/safetensors
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const { entries, metadata, body } = parseHeader(bytes)
  checkLayout(entries, body.length)
  return { tensors: Object.fromEntries(entries.map((entry) => [entry.name, readTensor(entry, body)])), metadata }
}

function checkLayout(entries: Entry[], size: number): void {
  const ordered = entries.toSorted(
    (a, b) => a.data_offsets[0] - b.data_offsets[0] || a.data_offsets[1] - b.data_offsets[1],
  )
  let reached = 0
  for (const { name, data_offsets } of ordered) {
    const [begin, end] = data_offsets
    if (end < begin || end > size) throw damaged(`the tensor ${quote(name)} lies outside of the file`)
    if (begin !== reached)
      throw damaged(`there is ${begin < reached ? 'an overlap' : 'a gap'} before the tensor ${quote(name)}`)
    reached = end
  }
  if (reached !== size) throw damaged(`${size - reached} bytes at its end belong to no tensor`)
}

function readTensor({ name, dtype, shape, data_offsets: [begin, end] }: Entry, body: Uint8Array): NdArray {
  const format = Object.hasOwn(formats, dtype) ? formats[dtype] : undefined
  if (!format)
    throw damaged(
      `the tensor ${quote(name)} is of type ${quote(dtype)}; ${Object.keys(formats).join(', ')} can be read`,
    )
  if (sizeOf(shape) * byteSize(format) !== end - begin) {
    throw damaged(
      `the tensor ${quote(name)} has ${end - begin} bytes, which do not fit its shape [${shape.join(', ')}]`,
    )
  }
  try {
    return { shape, dtype: dtypeOf(format), data: decodeNumbers(body.subarray(begin, end), format) }
  } catch (error) {
    throw damaged(`the tensor ${quote(name)} holds ${(error as RangeError).message}`)
  }
}
