import { SoundsceneError } from '@soundscene/errors'
import {
  ADTS,
  BufferSource,
  EncodedPacketSink,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
  Logging,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UnsupportedInputFormatError,
  WAVE,
  WEBM,
} from 'mediabunny'
import { codecName } from './codec-name.ts'
import { isIsoEncrypted, isIsoPicture, isIsoTruncated } from './iso.ts'
import { isMatroskaTruncated } from './matroska.ts'
import { isMp3Truncated } from './mp3.ts'
import { isOggTruncated, unreadableOggCodec } from './ogg.ts'
import { isWaveTruncated, mendWave, unreadableWaveCodec } from './wave.ts'

Logging.level = 0

/** The sound track of a file, and what its decoder has to know. */
export interface Track {
  container: string
  codec: string
  channels: number
  rate: number
  /** The codec's set-up bytes, as WebCodecs defines them for each codec. */
  description?: Uint8Array
  packets: EncodedPacketSink
  /** Whether the last packet's time says to the sample where the recording ends. */
  exactEnd: boolean
  /** Length that the file claims, or else the time of its last packet, seconds. */
  claimedSeconds(): Promise<number>
}

const formats = [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS]

const truncated = new Map<InputFormat, (bytes: Uint8Array) => boolean>([
  [MP4, isIsoTruncated],
  [QTFF, isIsoTruncated],
  [WEBM, isMatroskaTruncated],
  [MATROSKA, isMatroskaTruncated],
  [WAVE, isWaveTruncated],
  [OGG, isOggTruncated],
  [MP3, isMp3Truncated],
])

/** Codecs that a container may hold and that mediabunny doesn't name. */
const unreadableCodec = new Map<InputFormat, (bytes: Uint8Array) => string | undefined>([
  [WAVE, unreadableWaveCodec],
  [OGG, unreadableOggCodec],
])

async function recognise(input: Input, bytes: Uint8Array): Promise<InputFormat> {
  try {
    const format = await input.getFormat()
    if (format === MP4 && isIsoPicture(bytes)) throw new UnsupportedInputFormatError()
    return format
  } catch (cause) {
    throw new SoundsceneError('sound/not-audio', {}, { cause })
  }
}

function refuseUnreadable(format: InputFormat, bytes: Uint8Array): void {
  const codec = unreadableCodec.get(format)?.(bytes)
  if (codec) throw new SoundsceneError('sound/unsupported-codec', { codec })
  if (truncated.get(format)?.(bytes)) throw new SoundsceneError('sound/truncated')
  if ((format === MP4 || format === QTFF) && isIsoEncrypted(bytes)) throw new SoundsceneError('sound/encrypted')
}

async function soundTrack(input: Input): Promise<InputAudioTrack> {
  const track = await input.getPrimaryAudioTrack()
  if (track) return track
  const pictures = await input.getPrimaryVideoTrack()
  throw new SoundsceneError(pictures ? 'sound/no-audio-track' : 'sound/damaged')
}

async function describe(track: InputAudioTrack) {
  const codec = await track.getCodec()
  if (!codec)
    throw new SoundsceneError('sound/unsupported-codec', { codec: codecName(await track.getInternalCodecId()) })
  const config = await track.getDecoderConfig()
  if (!config) throw new SoundsceneError('sound/damaged')
  const description = config.description && new Uint8Array(config.description as ArrayBuffer)
  return { codec, channels: config.numberOfChannels, rate: config.sampleRate, ...(description && { description }) }
}

function checkSane({ channels, rate }: { channels: number; rate: number }): void {
  const sane = channels >= 1 && channels <= 32 && rate >= 1000 && rate <= 768_000
  if (!sane) throw new SoundsceneError('sound/damaged')
}

/**
 * Recognises a file by its content and opens its sound track. `bytes` may be mended in place.
 * @throws SoundsceneError `sound/not-audio`, `sound/truncated`, `sound/encrypted`, `sound/no-audio-track`,
 * `sound/unsupported-codec` or `sound/damaged`
 */
export async function openTrack(bytes: Uint8Array): Promise<Track> {
  mendWave(bytes)
  const input = new Input({ formats, source: new BufferSource(bytes) })
  const format = await recognise(input, bytes)
  refuseUnreadable(format, bytes)
  const track = await soundTrack(input)
  const described = await describe(track)
  checkSane(described)
  return {
    container: format.name,
    ...described,
    packets: new EncodedPacketSink(track),
    exactEnd: format === OGG || format === MP4 || format === QTFF,
    claimedSeconds: async () => (await track.getDurationFromMetadata()) ?? (await track.computeDuration()),
  }
}
