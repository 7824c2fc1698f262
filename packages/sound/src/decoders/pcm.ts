import type { PacketDecoder } from './packet-decoder.ts'

type Read = (view: DataView, at: number) => number

/** ITU-T G.711 µ-law byte to ±1. */
function mulaw(byte: number): number {
  const code = ~byte & 0xff
  const magnitude = (((code & 0x0f) << 3) + 0x84) << ((code & 0x70) >> 4)
  return ((code & 0x80 ? -1 : 1) * (magnitude - 0x84)) / 2 ** 15
}

/** ITU-T G.711 A-law byte to ±1. */
function alaw(byte: number): number {
  const code = byte ^ 0x55
  const exponent = (code & 0x70) >> 4
  const mantissa = ((code & 0x0f) << 4) + (exponent ? 0x108 : 8)
  return ((code & 0x80 ? 1 : -1) * (mantissa << Math.max(0, exponent - 1))) / 2 ** 15
}

const int24 = (high: number, middle: number, low: number) => ((high << 16) | (middle << 8) | low) / 2 ** 23

/** Bytes a sample, and how to read one as ±1. */
const formats: Record<string, [bytes: number, read: Read]> = {
  'pcm-u8': [1, (view, at) => view.getUint8(at) / 2 ** 7 - 1],
  'pcm-s8': [1, (view, at) => view.getInt8(at) / 2 ** 7],
  'pcm-s16': [2, (view, at) => view.getInt16(at, true) / 2 ** 15],
  'pcm-s16be': [2, (view, at) => view.getInt16(at) / 2 ** 15],
  'pcm-s24': [3, (view, at) => int24(view.getInt8(at + 2), view.getUint8(at + 1), view.getUint8(at))],
  'pcm-s24be': [3, (view, at) => int24(view.getInt8(at), view.getUint8(at + 1), view.getUint8(at + 2))],
  'pcm-s32': [4, (view, at) => view.getInt32(at, true) / 2 ** 31],
  'pcm-s32be': [4, (view, at) => view.getInt32(at) / 2 ** 31],
  'pcm-f32': [4, (view, at) => view.getFloat32(at, true)],
  'pcm-f32be': [4, (view, at) => view.getFloat32(at)],
  'pcm-f64': [8, (view, at) => view.getFloat64(at, true)],
  'pcm-f64be': [8, (view, at) => view.getFloat64(at)],
  ulaw: [1, (view, at) => mulaw(view.getUint8(at))],
  alaw: [1, (view, at) => alaw(view.getUint8(at))],
}

/** Uncompressed samples, interleaved; undefined when `codec` is none of the PCM formats. */
export function openPcm(codec: string, channels: number, rate: number): PacketDecoder | undefined {
  const format = formats[codec]
  if (!format) return undefined
  const [bytes, read] = format
  return {
    priming: 0,
    decode(packet) {
      const view = new DataView(packet.buffer, packet.byteOffset, packet.length)
      const planes = Array.from({ length: channels }, (_, channel) => {
        const plane = new Float32Array(Math.floor(packet.length / (bytes * channels)))
        for (let i = 0; i < plane.length; i++) plane[i] = read(view, (i * channels + channel) * bytes)
        return plane
      })
      return { rate, planes }
    },
  }
}
