import { SoundsceneError } from '@soundscene/errors'

/**
 * The identification and set-up headers out of the three Vorbis headers in Xiph lacing (Matroska's CodecPrivate).
 * @throws SoundsceneError `sound/damaged`
 */
export function vorbisSetup(headers: Uint8Array): Uint8Array {
  let at = 1
  const lengths = [0, 0]
  for (const header of [0, 1]) {
    let byte: number
    do {
      byte = headers[at++] ?? 0
      lengths[header] = (lengths[header] as number) + byte
    } while (byte === 255)
  }
  const [identification = 0, comment = 0] = lengths
  if (headers[0] !== 2 || at + identification + comment >= headers.length) throw new SoundsceneError('sound/damaged')
  const setup = headers.subarray(at + identification + comment)
  const both = new Uint8Array(identification + setup.length)
  both.set(headers.subarray(at, at + identification))
  both.set(setup, identification)
  return both
}
