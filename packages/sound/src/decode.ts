import { setImmediate as nextTurn } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import { openTrack, type Track } from './containers/open-track.ts'
import { blocks } from './decoders/blocks.ts'
import { openDecoder } from './decoders/open-decoder.ts'
import { measureSound } from './measure-sound.ts'
import { clip, mixdown } from './mixdown.ts'
import { createResampler, type Resampler } from './resampler.ts'
import { type DecodeRequest, type Sound, sampleRate } from './sound.ts'

/** Peak below which a recording counts as silent: -70 dBFS. */
const silence = 10 ** (-70 / 20)
/** Timers, and so the watch over memory, run once in so many packets. */
const packetsPerTurn = 64
const end = new Float32Array()

/** Resamples as the blocks come and stops at the first sample too many. */
async function collect(track: Track, { limits, channel }: DecodeRequest): Promise<Float32Array[]> {
  const pieces: Float32Array[] = []
  const room = { samples: limits.seconds * sampleRate, decoded: limits.decodedSamples }
  let [resample, rate, turn]: [Resampler | undefined, number, number] = [undefined, 0, 0]
  const keep = (piece: Float32Array) => {
    pieces.push(piece)
    room.samples -= piece.length
  }
  for await (const block of blocks(track, await openDecoder(track))) {
    if (rate > 0 && block.rate !== rate) throw new SoundsceneError('sound/damaged')
    rate = block.rate
    resample ??= await createResampler(rate)
    room.decoded -= block.planes.length * (block.planes[0]?.length ?? 0)
    if (room.decoded < 0) throw new SoundsceneError('sound/decode-limit')
    const mono = mixdown(block.planes, channel)
    if (mono.length > 0) keep(resample(mono))
    if (room.samples < 0) return pieces
    if (++turn % packetsPerTurn === 0) await nextTurn()
  }
  if (resample) keep(resample(end))
  return pieces
}

function join(pieces: Float32Array[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function refuseUnusable(samples: Float32Array, minimum: number): void {
  const rounding = 0.005
  if (samples.length < (minimum - rounding) * sampleRate) throw new SoundsceneError('sound/too-short', { minimum })
  if (measureSound(samples).peak < silence) throw new SoundsceneError('sound/silent')
}

/** A FLAC file says how long it is, and may end at any frame. */
async function refuseShortened(track: Track, seconds: number): Promise<void> {
  const tolerance = 0.05
  if (track.container === 'FLAC' && (await track.claimedSeconds()) > seconds + tolerance)
    throw new SoundsceneError('sound/truncated')
}

/** What the file claims, if it is a length at all. */
async function longer(seconds: number, track: Track): Promise<number> {
  const claimed = await track.claimedSeconds()
  return Number.isFinite(claimed) ? Math.max(seconds, claimed) : seconds
}

async function decodeTrack(bytes: Uint8Array, request: DecodeRequest): Promise<Sound> {
  const { limits } = request
  const track = await openTrack(bytes)
  // A filter overshoots where a recording was clipped.
  const whole = clip(join(await collect(track, request)))
  const kept = Math.round(limits.seconds * sampleRate)
  const isCut = whole.length > kept
  const seconds = whole.length / sampleRate
  if (!isCut) await refuseShortened(track, seconds)
  const samples = isCut ? whole.slice(0, kept) : whole
  refuseUnusable(samples, limits.minimumSeconds)
  return {
    samples,
    sampleRate,
    seconds: isCut ? await longer(seconds, track) : seconds,
    container: track.container,
    codec: track.codec,
    notices: isCut ? [{ code: 'cut', seconds: limits.seconds }] : [],
  }
}

/**
 * Bytes to mono 22 050 Hz, in this process: only the decoder process may call it with bytes from outside.
 * @throws SoundsceneError any `sound/*` but `sound/empty` and `sound/too-large`; whatever a parser or a decoder trips
 * over is `sound/damaged` with its `cause`
 */
export async function decode(bytes: Uint8Array, request: DecodeRequest): Promise<Sound> {
  try {
    return await decodeTrack(bytes, request)
  } catch (cause) {
    throw SoundsceneError.isInstance(cause) ? cause : new SoundsceneError('sound/damaged', {}, { cause })
  }
}
