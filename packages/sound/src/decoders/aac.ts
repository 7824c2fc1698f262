import type { PacketDecoder } from './packet-decoder.ts'
import { openSymphonia } from './symphonia.ts'

/** ISO/IEC 14496-3 table 1.18, Hz. */
const rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350]
const label = 'AAC other than mono or stereo LC'

/** An AudioSpecificConfig (ISO/IEC 14496-3 §1.6) for AAC-LC. */
function audioSpecificConfig(rate: number, channels: number): Uint8Array {
  const lowComplexity = 2
  const index = Math.max(0, rates.indexOf(rate))
  return Uint8Array.of((lowComplexity << 3) | (index >> 1), ((index & 1) << 7) | (channels << 3))
}

/** An ADTS frame without its header of 7 or, with a checksum, 9 bytes. */
const withoutHeader = (frame: Uint8Array) => frame.subarray((frame[1] ?? 0) & 1 ? 7 : 9)

/** AAC-LC; of HE-AAC its core, at half the rate. Without a `description` the packets are ADTS frames. */
export function openAac(description: Uint8Array | undefined, rate: number, channels: number): PacketDecoder {
  if (description?.length) return openSymphonia('aac', description, label)
  const decoder = openSymphonia('aac', audioSpecificConfig(rate, channels), label)
  return { ...decoder, decode: (frame) => decoder.decode(withoutHeader(frame)) }
}
