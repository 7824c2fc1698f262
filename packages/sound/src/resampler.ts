import type { FilterIOSettings } from '@libav.js/variant-mediarecorder-transcoder'
import { loadLibav } from './libav.ts'
import { sampleRate } from './sound.ts'

/** Takes one channel piece by piece and gives it at 22 050 Hz; an empty piece is its end. */
export type Resampler = (samples: Float32Array) => Float32Array

/**
 * FFmpeg's polyphase windowed sinc (Kaiser, 32 zero crossings on either side): flat to 9.5 kHz, aliases below −90 dB,
 * tones 95 dB above all error from any whole rate.
 */
const filter = `aresample=${sampleRate}:filter_size=64:cutoff=0.945:filter_type=kaiser:kaiser_beta=9`

function join(pieces: Float32Array[]): Float32Array {
  if (pieces.length === 1) return pieces[0] as Float32Array
  return Float32Array.from(pieces.flatMap((piece) => [...piece]))
}

/** A streaming resampler from a rate in Hz. */
export async function createResampler(rate: number): Promise<Resampler> {
  if (rate === sampleRate) return (samples) => samples.slice()
  const libav = await loadLibav('recorder')
  const [format, mono] = [libav.AV_SAMPLE_FMT_FLTP, 4]
  const side = (hertz: number): FilterIOSettings => ({ sample_rate: hertz, sample_fmt: format, channel_layout: mono })
  const [, source, sink] = libav.ff_init_filter_graph_sync(filter, side(rate), side(sampleRate))
  const frame = libav.av_frame_alloc_sync()
  return (samples) => {
    const input = { data: [samples], format, sample_rate: rate, channel_layout: mono, nb_samples: samples.length }
    const isEnd = samples.length === 0
    const output = libav.ff_filter_multi_sync(source, sink, frame, isEnd ? [] : [input], isEnd)
    return join(output.map(({ data }) => data[0]))
  }
}
