import { toneWav } from '@soundscene/testkit'

/** One second of a tone, as a file for a page or for Chromium's microphone. */
export const tone = (): Buffer<ArrayBuffer> => Buffer.from(Uint8Array.from(toneWav(1, 440)).buffer)

/** One second of nothing. */
export function silence(): Buffer<ArrayBuffer> {
  const wav = tone()
  wav.fill(0, 44)
  return wav
}

export const notASound = (): Buffer<ArrayBuffer> => Buffer.from('This is a letter, not a sound. '.repeat(20))
