import { createHmac, timingSafeEqual } from 'node:crypto'

/** Proof of having made a draw. It follows from the site's secret and the id, so nothing about the owner is stored. */
export const ownerToken = (secret: string, id: string): string =>
  createHmac('sha256', secret).update(`owner of ${id}`).digest('base64url')

/** Whether an `Authorization: Bearer …` header proves that its sender made the draw. */
export function isOwner(secret: string, id: string, authorization: string | null): boolean {
  const expected = Buffer.from(`Bearer ${ownerToken(secret, id)}`)
  const given = Buffer.from(authorization ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
