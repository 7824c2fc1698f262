/** Bytes of ID3v2 tags in front of the first frame. */
function tagLength(bytes: Uint8Array): number {
  let at = 0
  while (bytes[at] === 0x49 && bytes[at + 1] === 0x44 && bytes[at + 2] === 0x33) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10)
    at += 10 + ((a << 21) | (b << 14) | (c << 7) | d)
  }
  return at
}

/** Whether the frames end before the length in the Xing or Info frame that encoders put first. */
export function isMp3Truncated(bytes: Uint8Array): boolean {
  const start = tagLength(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + Math.min(start, bytes.length)).subarray(0, 200)
  const at = Math.max(head.indexOf('Xing'), head.indexOf('Info'))
  if (at < 0 || at + 16 > head.length) return false
  const flags = head.readUInt32BE(at + 4)
  const [hasFrames, hasBytes] = [flags & 1, flags & 2]
  if (!hasBytes) return false
  const declared = head.readUInt32BE(at + (hasFrames ? 12 : 8))
  return start + declared > bytes.length + 1
}
