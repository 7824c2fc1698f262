/** A box of ISO/IEC 14496-12 §4.2; `end` is where its header says, even beyond the file. */
interface Box {
  type: string
  body: number
  end: number
}

const text = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

function* boxes(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at)
    const long = short === 1 && at + 16 <= to
    const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    if (size < (long ? 16 : 8)) return
    yield { type: text(bytes, at + 4), body: at + (long ? 16 : 8), end: at + size }
    at += size
  }
}

function* find(bytes: Uint8Array, path: string[], from = 0, to = bytes.length): Generator<Box> {
  const [type, ...rest] = path
  for (const box of boxes(bytes, from, to)) {
    if (box.type !== type) continue
    if (rest.length === 0) yield box
    else yield* find(bytes, rest, box.body, Math.min(box.end, to))
  }
}

/** Whether the file ends inside its index or sound, or before its index. A missing end of a live recording is fine. */
export function isIsoTruncated(bytes: Uint8Array): boolean {
  const top = [...boxes(bytes, 0, bytes.length)]
  const vital = top.filter(({ type }) => ['moov', 'moof', 'mdat'].includes(type))
  return vital.some(({ end }) => end > bytes.length) || !vital.some(({ type }) => type === 'moov')
}

/** Whether this is a still picture (HEIF, AVIF) in the container of films. */
export function isIsoPicture(bytes: Uint8Array): boolean {
  const types = [...boxes(bytes, 0, bytes.length)].map(({ type }) => type)
  return types.includes('meta') && !types.includes('moov')
}

/** Whether a sound track is protected: Common Encryption (ISO/IEC 23001-7), or FairPlay's `drms`. */
export function isIsoEncrypted(bytes: Uint8Array): boolean {
  const headerAndCount = 8
  for (const { body, end } of find(bytes, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'])) {
    const entries = boxes(bytes, body + headerAndCount, Math.min(end, bytes.length))
    for (const { type } of entries) if (type === 'enca' || type === 'drms') return true
  }
  return false
}
