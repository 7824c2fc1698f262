import { SoundsceneError } from '@soundscene/errors'

/** Samples as stored: 32-bit floats, little-endian on every machine this runs on. */
export const toBytes = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** @throws SoundsceneError `blob/damaged` when the bytes are no whole number of samples */
export function toSamples(bytes: Uint8Array): Float32Array {
  if (bytes.byteLength % Float32Array.BYTES_PER_ELEMENT !== 0) throw new SoundsceneError('blob/damaged')
  return new Float32Array(bytes.slice().buffer)
}
