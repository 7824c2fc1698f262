/** Opus in Ogg counts its time at this rate, whatever was recorded (RFC 7845, section 4). */
const opusRate = 48_000

/** Most points that Discord keeps of a waveform, and how many a second. */
const mostPoints = 256

const pointsPerSecond = 10

/** Length of an Ogg/Opus file, from the position that its last page tells; 1 s when there is none. */
export const oggSeconds = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const page = file.lastIndexOf('OggS')
  if (page === -1 || page + 14 > file.length) return 1
  return Number(file.readBigInt64LE(page + 6)) / opusRate
}

/** A waveform as the client sends one along: points of 0–255, base64. It only has the right length here. */
export const waveformOf = (seconds: number): string => {
  const count = Math.max(1, Math.min(mostPoints, Math.round(seconds * pointsPerSecond)))
  return Buffer.from(Uint8Array.from({ length: count }, (_, point) => 128 + 100 * Math.sin(point))).toString('base64')
}
