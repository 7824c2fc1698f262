import { decodeSound, measureSound, sampleRate } from '@soundscene/sound'

/** A sound as it came: a file of any format, or samples of 22 050 Hz in ±1. */
export type SoundContent = { bytes: Uint8Array } | { samples: Float32Array }

/** No sample gets louder than this. */
const ceiling = 0.98

/**
 * A sound as a mono WAV file of 16 bits.
 * @param loudness root mean square that it is brought to, as far as its peaks allow; null leaves it as it is
 * @throws SoundsceneError `sound/*`
 */
export async function encodeSound(
  content: SoundContent,
  loudness: number | null,
): Promise<{ wav: Uint8Array; seconds: number }> {
  const samples = 'samples' in content ? content.samples : (await decodeSound(content.bytes)).samples
  const { rms, peak } = measureSound(samples)
  const gain = loudness === null || rms === 0 ? 1 : Math.min(loudness / rms, ceiling / peak)
  return { wav: wavOf(samples, gain), seconds: samples.length / sampleRate }
}

function wavOf(samples: Float32Array, gain: number): Uint8Array {
  const file = Buffer.alloc(44 + 2 * samples.length)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(2 * sampleRate, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(2 * samples.length, 40)
  for (const [i, sample] of samples.entries()) {
    file.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, gain * sample))), 44 + 2 * i)
  }
  return file
}
