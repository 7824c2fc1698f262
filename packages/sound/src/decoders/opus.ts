import { SoundsceneError } from '@soundscene/errors'
import { OpusDecoder } from 'opus-decoder'
import type { PacketDecoder } from './packet-decoder.ts'

/** Opus decodes straight to 24 kHz: all that 22 050 Hz can hold, at half the work. */
const rate = 24000

interface OpusHead {
  channels: number
  preSkip: number
  streams?: { streamCount: number; coupledStreamCount: number; channelMappingTable: number[] }
}

/** Reads the identification header (RFC 7845 §5.1). */
function readHead(head: Uint8Array): OpusHead {
  const channels = head[9]
  if (head.length < 19 || !channels) throw new SoundsceneError('sound/damaged')
  const preSkip = new DataView(head.buffer, head.byteOffset).getUint16(10, true)
  if (head[18] === 0) return { channels: Math.min(channels, 2), preSkip }
  const [streamCount = 0, coupledStreamCount = 0, ...table] = head.subarray(19, 21 + channels)
  if (table.length < channels || streamCount < 1 || coupledStreamCount > streamCount)
    throw new SoundsceneError('sound/damaged')
  return { channels, preSkip, streams: { streamCount, coupledStreamCount, channelMappingTable: table } }
}

/** libopus in WebAssembly. @param description the OpusHead, or nothing for mono or stereo without one. */
export async function openOpus(description: Uint8Array | undefined, channels: number): Promise<PacketDecoder> {
  const head = description ? readHead(description) : { channels: Math.min(channels, 2), preSkip: 0 }
  const decoder = new OpusDecoder({ channels: head.channels, sampleRate: rate, ...('streams' in head && head.streams) })
  await decoder.ready
  return {
    priming: Math.round((head.preSkip * rate) / 48000),
    decode(packet) {
      const { channelData, samplesDecoded, errors } = decoder.decodeFrame(packet)
      return errors.length > 0 || samplesDecoded === 0 ? undefined : { rate, planes: channelData }
    },
  }
}
