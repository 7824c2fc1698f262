import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { SiteConfig } from '../config.ts'
import { clientAddress } from './client-address.ts'
import { field } from './field.ts'
import { keepRetention } from './keep-retention.ts'
import { config } from './site-config.ts'

/**
 * Checks the configuration, begins to keep the times of retention, and makes X-Forwarded-For name the one true client of
 * every request before Next.js sees it: route handlers can't reach the connection, and Next.js passes on whatever a client
 * claims.
 */
export function startServer(): void {
  const { trustedProxies } = readOrEnd()
  keepRetention(field)
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwarded = request.headers['x-forwarded-for']
    const peer = request.socket.remoteAddress ?? 'unknown'
    request.headers['x-forwarded-for'] = clientAddress(forwarded?.toString(), peer, trustedProxies)
  })
}

/** Next.js would go on without what it can't start with. */
function readOrEnd(): SiteConfig {
  try {
    return config()
  } catch (error) {
    process.stderr.write(`soundscene site: ${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
