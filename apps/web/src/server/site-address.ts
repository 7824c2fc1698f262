import { headers } from 'next/headers'
import { config } from './site-config.ts'

/** The address that people reach the site at, for links that leave it: as configured, or as this request had it. */
export async function siteAddress(): Promise<URL> {
  const { publicUrl } = config()
  if (publicUrl) return new URL(publicUrl)
  const received = await headers()
  return new URL(`${received.get('x-forwarded-proto') ?? 'http'}://${received.get('host') ?? 'localhost'}`)
}
