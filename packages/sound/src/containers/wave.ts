/** Where the chunks that matter lie in a RIFF/WAVE file. */
interface Wave {
  formatTag: number
  /** Position of the data chunk's size field. */
  sizeAt: number
  declared: number
  available: number
}

const tag = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** Writers to a pipe leave 0 or nearly 2³¹ or 2³² where a length should be. */
const isPlaceholder = (size: number) => size === 0 || size >= 0x7fff0000

function readWave(bytes: Uint8Array): Wave | undefined {
  if (tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let formatTag = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [type, size] = [tag(bytes, at), view.getUint32(at + 4, true)]
    if (type === 'fmt ' && at + 10 <= bytes.length) formatTag = view.getUint16(at + 8, true)
    if (type === 'data') return { formatTag, sizeAt: at + 4, declared: size, available: bytes.length - at - 8 }
    at += 8 + size + (size & 1)
  }
  return undefined
}

/** Fills in, in place, the lengths that a writer to a pipe could not know. */
export function mendWave(bytes: Uint8Array): void {
  const wave = readWave(bytes)
  if (!wave) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (isPlaceholder(view.getUint32(4, true))) view.setUint32(4, bytes.length - 8, true)
  if (isPlaceholder(wave.declared)) view.setUint32(wave.sizeAt, wave.available, true)
}

/** Whether the samples end before the length that the header gives, by more than one odd frame. */
export function isWaveTruncated(bytes: Uint8Array): boolean {
  const wave = readWave(bytes)
  return wave === undefined || (!isPlaceholder(wave.declared) && wave.declared > wave.available + 64)
}

const unreadable: Record<number, string> = {
  2: 'Microsoft ADPCM',
  17: 'IMA ADPCM',
  49: 'GSM 6.10',
  85: 'MP3 in WAV',
  255: 'AAC in WAV',
}

/** Name of a codec that WAV may hold and that can't be read here. */
export function unreadableWaveCodec(bytes: Uint8Array): string | undefined {
  const formatTag = readWave(bytes)?.formatTag
  return formatTag === undefined ? undefined : unreadable[formatTag]
}
