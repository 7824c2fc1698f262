import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const [version, cipher, nonceBytes, tagBytes] = ['v1', 'aes-256-gcm', 12, 16] as const

/** Encrypts text so that it can be kept by those who may not read it. */
export interface Seal {
  /** @param name what the text belongs to; under another name it can't be opened */
  close(text: string, name: string): string
  /** @throws Error for what was changed, or closed with another secret or under another name */
  open(sealed: string, name: string): string
}

/** AES-256-GCM under a key that HKDF derives from the secret for one purpose (RFC 5869). */
export function sealWith(secret: string, purpose: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32))
  return {
    close(text, name) {
      const nonce = randomBytes(nonceBytes)
      const encrypting = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(name))
      const body = Buffer.concat([encrypting.update(text, 'utf8'), encrypting.final()])
      return `${version}.${Buffer.concat([nonce, encrypting.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, name) {
      const [written, encoded = ''] = sealed.split('.')
      if (written !== version) throw new Error('sealed by another version')
      const bytes = Buffer.from(encoded, 'base64url')
      const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)]
      const decrypting = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
      decrypting.setAAD(Buffer.from(name)).setAuthTag(tag)
      return decrypting.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decrypting.final('utf8')
    },
  }
}
