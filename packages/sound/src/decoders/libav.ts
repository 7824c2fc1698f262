import type { Frame } from '@libav.js/variant-mediarecorder-transcoder'
import { SoundsceneError } from '@soundscene/errors'
import { type Libav, type LibavBuild, loadLibav } from '../libav.ts'
import type { Block, PacketDecoder } from './packet-decoder.ts'

/** Codecs that FFmpeg decodes here. */
export type LibavCodec = 'aac' | 'flac' | 'mp3' | 'vorbis'

/** FFmpeg's name of each codec's decoder, and the build that has it. */
const decoders: Record<LibavCodec, { name: string; build: LibavBuild }> = {
  aac: { name: 'aac', build: 'recorder' },
  flac: { name: 'flac', build: 'recorder' },
  mp3: { name: 'mp3', build: 'obsolete' },
  vorbis: { name: 'libvorbis', build: 'obsolete' },
}

/** Zeroes that FFmpeg wants behind set-up bytes (AV_INPUT_BUFFER_PADDING_SIZE). */
const padding = 64

function parameters(libav: Libav, setup: Uint8Array): number {
  const pointer = libav.avcodec_parameters_alloc_sync()
  const padded = new Uint8Array(setup.length + padding)
  padded.set(setup)
  const extradata = libav.malloc_sync(padded.length)
  libav.copyin_u8_sync(extradata, padded)
  libav.AVCodecParameters_extradata_s_sync(pointer, extradata)
  libav.AVCodecParameters_extradata_size_s_sync(pointer, setup.length)
  return pointer
}

type Samples = Float32Array | Int16Array | Int32Array

/** Every `stride`th sample from `first` on, as ±1. */
function plane(samples: Samples, first: number, stride: number): Float32Array {
  if (samples instanceof Float32Array && stride === 1) return samples
  const fullScale = samples instanceof Float32Array ? 1 : samples instanceof Int16Array ? 2 ** 15 : 2 ** 31
  const floats = new Float32Array(samples.length / stride)
  for (let i = 0; i < floats.length; i++) floats[i] = (samples[first + i * stride] as number) / fullScale
  return floats
}

/** A frame holds an array a channel, or one array of interleaved samples. */
function block({ data, channels = 1, sample_rate: rate = 0 }: Frame): Block {
  const planes: Samples[] | Samples = data
  if (Array.isArray(planes)) return { rate, planes: planes.map((samples) => plane(samples, 0, 1)) }
  return { rate, planes: Array.from({ length: channels }, (_, channel) => plane(planes, channel, channels)) }
}

/** A decoder's context, packet and frame in FFmpeg's memory. */
type Pointers = [context: number, packet: number, frame: number]

function initialise(libav: Libav, codec: LibavCodec, setup?: Uint8Array): Pointers {
  try {
    const [, ...pointers] = libav.ff_init_decoder_sync(decoders[codec].name, setup && parameters(libav, setup))
    return pointers
  } catch (cause) {
    throw new SoundsceneError('sound/unsupported-codec', { codec: `a rare kind of ${codec.toUpperCase()}` }, { cause })
  }
}

/**
 * FFmpeg's decoder of a codec.
 * @param setup AAC: AudioSpecificConfig, or nothing where packets are ADTS frames; FLAC: the STREAMINFO block; Vorbis:
 * its three headers in Xiph lacing; MP3: nothing.
 * @throws SoundsceneError `sound/unsupported-codec` when it refuses the set-up.
 */
export async function openLibavDecoder(codec: LibavCodec, rate: number, setup?: Uint8Array): Promise<PacketDecoder> {
  const libav = await loadLibav(decoders[codec].build)
  const [context, packet, frame] = initialise(libav, codec, setup)
  return {
    priming: 0,
    decode(data) {
      try {
        const [decoded] = libav.ff_decode_multi_sync(context, packet, frame, [{ data }])
        return decoded ? block(decoded) : { rate, planes: [] }
      } catch {
        return undefined
      }
    },
  }
}
