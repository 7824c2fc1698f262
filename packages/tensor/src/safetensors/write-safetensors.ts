import { SoundsceneError } from '@soundscene/errors'
import { assertNdArray, type NdArray } from '../nd-array.ts'
import { toHalf } from '../numbers/half.ts'

export interface WriteSafetensorsOptions {
  metadata?: Record<string, string>
  /** How floats are stored: F16 takes half the space and keeps three digits. F32 unless said otherwise. */
  dtype?: 'F32' | 'F16'
}

const reserved = new Set(['__metadata__', '__proto__'])

/** Makes a .safetensors file. The same tensors in the same order give the same bytes. Fails with `input/invalid`. */
export function writeSafetensors(
  tensors: Record<string, NdArray>,
  { metadata, dtype = 'F32' }: WriteSafetensorsOptions = {},
): Uint8Array {
  const stored = Object.entries(tensors).map(([name, array]) => store(name, array, dtype))
  // Wider numbers first, so that every tensor is aligned.
  stored.sort((a, b) => b.width - a.width)
  const header = encodeHeader(stored, metadata)
  const length = new Uint8Array(8)
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true)
  return new Uint8Array(Buffer.concat([length, header, ...stored.map(({ bytes }) => bytes)]))
}

interface Stored {
  name: string
  dtype: string
  shape: number[]
  width: number
  bytes: Uint8Array
}

function store(name: string, array: NdArray, floats: 'F32' | 'F16'): Stored {
  assertNdArray(name, array)
  if (reserved.has(name)) throw new SoundsceneError('input/invalid', { what: `A tensor can't be named ${name}.` })
  const { dtype, shape, data } = array
  const packed = dtype === 'float32' && floats === 'F16' ? Uint16Array.from(data, toHalf) : data
  const type = dtype === 'float32' ? floats : dtype === 'int32' ? 'I32' : 'BOOL'
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength)
  return { name, dtype: type, shape, width: packed.BYTES_PER_ELEMENT, bytes }
}

/** JSON padded with spaces to a multiple of eight bytes, as the format recommends. */
function encodeHeader(stored: Stored[], metadata: Record<string, string> | undefined): Uint8Array {
  let reached = 0
  const entries = stored.map(({ name, dtype, shape, bytes }) => {
    const begin = reached
    reached += bytes.length
    return [name, { dtype, shape, data_offsets: [begin, reached] }] as const
  })
  const json = JSON.stringify({ ...(metadata && { __metadata__: metadata }), ...Object.fromEntries(entries) })
  const text = new TextEncoder().encode(json)
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20)
  padded.set(text)
  return padded
}
