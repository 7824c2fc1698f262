/** An EBML variable-length number (RFC 8794 §4); undefined when its bits are all ones: an unknown size. */
function readNumber(bytes: Uint8Array, at: number, keepMarker: boolean): { value: number | undefined; next: number } {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  let value = keepMarker ? first : first & (0xff >> length)
  let ones = (first | (0xff << (8 - length))) % 256 === 0xff
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte
    ones &&= byte === 0xff
  }
  return { value: ones && !keepMarker ? undefined : value, next: at + length }
}

const segmentId = 0x18538067

/** Whether the Segment is longer than the file. A live recording gives no length and may stop anywhere. */
export function isMatroskaTruncated(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const id = readNumber(bytes, at, true)
    const size = readNumber(bytes, id.next, false)
    if (size.value === undefined) return false
    if (id.value === segmentId) return size.next + size.value > bytes.length
    if (size.next <= at) return false
    at = size.next + size.value
  }
  return true
}
