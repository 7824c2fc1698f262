const sampleRate = 22_050
const amplitude = 0.5

/** A sine tone as a WAV file: mono, 16 bit, 22 050 Hz, half of full scale. */
export const toneWav = (seconds: number, hz: number): Uint8Array => {
  const count = Math.round(seconds * sampleRate)
  const samples = Int16Array.from({ length: count }, (_, i) =>
    Math.round(32767 * amplitude * Math.sin((2 * Math.PI * hz * i) / sampleRate)),
  )
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.byteLength, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20) // PCM
  header.writeUInt16LE(1, 22) // channels
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32) // bytes a frame
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.byteLength, 40)
  return Uint8Array.from(Buffer.concat([header, Buffer.from(samples.buffer)]))
}
