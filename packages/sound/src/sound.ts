/** Rate of every decoded sound, Hz: SoundNet's. */
export const sampleRate = 22050

/** A decoded sound. */
export interface Sound {
  /** Mono, ±1, 22 050 Hz. */
  samples: Float32Array
  sampleRate: typeof sampleRate
  /** Length of the recording before any cut. */
  seconds: number
  /** What the bytes turned out to be, such as `Ogg` or `MP4`. */
  container: string
  /** How the sound was coded, such as `opus`, `aac` or `pcm-s16`. */
  codec: string
  notices: Notice[]
}

/** What a person should know about a sound that was accepted. `cut`: only the first `seconds` were kept. */
export type Notice = { code: 'cut'; seconds: number }

/** Which channel is heard: their average, or the first as SoundNet's authors did. */
export type Channel = 'mix' | 'first'

/** Bounds that hold while a file is being decoded. */
export interface SoundLimits {
  /** Size of the file. The default admits ten minutes of 16-bit stereo WAV at 48 kHz. */
  bytes: number
  /** Longest sound kept, seconds; a longer one is cut with a notice. */
  seconds: number
  /** Shortest sound accepted, seconds. */
  minimumSeconds: number
  /** Samples decoded, over all channels. */
  decodedSamples: number
  /** Resident memory of the decoder process, bytes. */
  memory: number
  /** Wall clock of one decoding, milliseconds. */
  milliseconds: number
}

export const defaultLimits: SoundLimits = {
  bytes: 128 * 2 ** 20,
  seconds: 600,
  minimumSeconds: 0.1,
  decodedSamples: 256e6,
  memory: 640 * 2 ** 20,
  milliseconds: 60_000,
}

/** What the decoder is asked for, beside the bytes. */
export interface DecodeRequest {
  limits: SoundLimits
  channel: Channel
}
