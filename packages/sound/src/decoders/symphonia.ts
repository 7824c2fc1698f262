import { SoundsceneError } from '@soundscene/errors'
import { instantiateCodecs } from '../codecs.ts'
import type { PacketDecoder } from './packet-decoder.ts'

const numbers = { aac: 0, mp3: 1, flac: 2, vorbis: 3 }

/** Codecs that Symphonia decodes. */
export type SymphoniaCodec = keyof typeof numbers

/**
 * Symphonia's decoder of a codec, in WebAssembly.
 * @param setup AAC: AudioSpecificConfig; FLAC: the STREAMINFO block; Vorbis: identification and set-up headers.
 * @throws SoundsceneError `sound/unsupported-codec` when it refuses the set-up.
 */
export function openSymphonia(codec: SymphoniaCodec, setup: Uint8Array, label: string): PacketDecoder {
  const codecs = instantiateCodecs()
  if (codecs.open(numbers[codec], codecs.give(setup), setup.length) < 0)
    throw new SoundsceneError('sound/unsupported-codec', { codec: label })
  return {
    priming: 0,
    decode(packet) {
      const frames = codecs.decode(codecs.give(packet), packet.length)
      if (frames < 0) return undefined
      const planes = Array.from({ length: codecs.channels() }, (_, channel) =>
        codecs.view(codecs.plane(channel), frames),
      )
      return { rate: codecs.rate(), planes }
    },
  }
}
