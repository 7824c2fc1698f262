import { SoundsceneError } from '@soundscene/errors'
import { codecName } from '../containers/codec-name.ts'
import type { Track } from '../containers/open-track.ts'
import { openAac } from './aac.ts'
import { openOpus } from './opus.ts'
import type { PacketDecoder } from './packet-decoder.ts'
import { openPcm } from './pcm.ts'
import { openSymphonia } from './symphonia.ts'
import { vorbisSetup } from './vorbis-setup.ts'

const nothing = new Uint8Array()

/** The decoder of a track. @throws SoundsceneError `sound/unsupported-codec`, or `sound/damaged` for a bad set-up. */
export async function openDecoder(track: Track): Promise<PacketDecoder> {
  const { codec, channels, rate, description = nothing } = track
  switch (codec) {
    case 'opus':
      return openOpus(track.description, channels)
    case 'aac':
      return openAac(track.description, rate, channels)
    case 'mp3':
      return openSymphonia('mp3', nothing, 'MP3')
    case 'flac':
      return openSymphonia('flac', description.subarray(8), 'FLAC')
    case 'vorbis':
      return openSymphonia('vorbis', vorbisSetup(description), 'Vorbis')
  }
  const pcm = openPcm(codec, channels, rate)
  if (!pcm) throw new SoundsceneError('sound/unsupported-codec', { codec: codecName(codec) })
  return pcm
}
