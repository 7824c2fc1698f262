import { SoundsceneError } from '@soundscene/errors'
import { codecName } from '../containers/codec-name.ts'
import type { Track } from '../containers/open-track.ts'
import { openLibavDecoder } from './libav.ts'
import { openOpus } from './opus.ts'
import type { PacketDecoder } from './packet-decoder.ts'
import { openPcm } from './pcm.ts'

/** The `fLaC` marker and the header of the block that follows it. */
const flacPreamble = 8

/** The decoder of a track. @throws SoundsceneError `sound/unsupported-codec`, or `sound/damaged` for a bad OpusHead. */
export async function openDecoder(track: Track): Promise<PacketDecoder> {
  const { codec, channels, rate, description } = track
  switch (codec) {
    case 'opus':
      return openOpus(description, channels)
    case 'flac':
      return openLibavDecoder(codec, rate, description?.subarray(flacPreamble))
    case 'aac':
    case 'mp3':
    case 'vorbis':
      return openLibavDecoder(codec, rate, description)
  }
  const pcm = openPcm(codec, channels, rate)
  if (!pcm) throw new SoundsceneError('sound/unsupported-codec', { codec: codecName(codec) })
  return pcm
}
