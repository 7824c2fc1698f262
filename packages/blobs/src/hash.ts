import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whether a name from outside can be that of a blob; nothing else ever becomes part of a path. */
export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
