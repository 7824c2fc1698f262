import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Registry } from 'prom-client'

/** Answers `/healthz` while the process is up, and `/metrics` for Prometheus; without a port it listens nowhere. */
export async function serveHealth(
  registry: Registry,
  host: string,
  port: number | undefined,
): Promise<{ close(): void }> {
  const server = createServer((request, response) => {
    if (request.url === '/healthz') return response.end('ok\n')
    if (request.url !== '/metrics') return response.writeHead(404).end()
    return registry.metrics().then(
      (text) => response.setHeader('Content-Type', registry.contentType).end(text),
      () => response.writeHead(503).end(),
    )
  })
  if (port !== undefined) await once(server.listen(port, host), 'listening')
  return server
}
