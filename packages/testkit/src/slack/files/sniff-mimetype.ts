const beginnings: [mimetype: string, latin1: string][] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
]

/** What Slack takes uploaded bytes for, whatever their name says. */
export const sniffMimetype = (bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return beginnings.find(([, beginning]) => start.startsWith(beginning))?.[0] ?? 'application/octet-stream'
}
