import { createHash, createHmac, randomBytes } from 'node:crypto'

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** A secret of 256 random bits that may stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a name from outside: the same for the same name in one study, and no name again without the salt. */
export const saltedHash = (salt: string, ...names: string[]): string =>
  createHmac('sha256', salt).update(JSON.stringify(names)).digest('hex')

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/**
 * The code by which a rater withdraws, as it follows from the rater's token: who lost the page may see it again, and
 * nothing but its hash is kept. About 98 bits in letters that nobody mistakes.
 */
export function receiptOf(token: string): string {
  const bytes = createHmac('sha256', token).update('receipt').digest().subarray(0, 20)
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/** A receipt code as somebody typed it. */
export const normalReceipt = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(.{5})(?=.)/g, '$1-')
