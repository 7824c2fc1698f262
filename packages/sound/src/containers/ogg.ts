const capture = 0x4f676753 // "OggS"
const headerLength = 27

/** Whether the last page is cut short (RFC 3533 §6). A recording without an end-of-stream page is fine. */
export function isOggTruncated(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  while (at + headerLength <= bytes.length && view.getUint32(at) === capture) {
    const lacing = bytes.subarray(at + headerLength, at + headerLength + view.getUint8(at + 26))
    at += headerLength + lacing.length + lacing.reduce((sum, segment) => sum + segment, 0)
    if (at > bytes.length) return true
  }
  const rest = bytes.length - at
  return rest > 0 && rest < headerLength && bytes[at] === 0x4f
}

const foreign = { '\x7fFLAC': 'FLAC in Ogg', 'Speex   ': 'Speex' }

/** Name of a codec that Ogg may hold and that can't be read here, by the first packet's magic. */
export function unreadableOggCodec(bytes: Uint8Array): string | undefined {
  const firstPacket = headerLength + 1
  const start = Buffer.from(bytes.subarray(firstPacket, firstPacket + 8)).toString('latin1')
  return Object.entries(foreign).find(([magic]) => start.startsWith(magic))?.[1]
}
