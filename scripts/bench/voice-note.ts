const sampleRate = 22_050

/** Two seconds of a decaying tone as a 16-bit mono WAV file: a sound that needs nothing but this repository. */
export function voiceNote(): Uint8Array {
  const samples = Int16Array.from({ length: 2 * sampleRate }, (_, n) => {
    const seconds = n / sampleRate
    return 20_000 * Math.exp(-2 * seconds) * Math.sin(2 * Math.PI * 330 * seconds)
  })
  const data = Buffer.from(samples.buffer)
  return Buffer.concat([wavHeader(data.length), data])
}

/** The 44 bytes of RIFF/WAVE in front of 16-bit mono PCM. */
function wavHeader(bytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(2 * sampleRate, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  return header
}
