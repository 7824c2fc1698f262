import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SiteProcess } from '../site-process.ts'

/** Stands between a browser and a site whose line breaks, or that is killed and comes back somewhere else. */
export interface CuttingProxy {
  address: string
  /** Sends requests there from now on. */
  lead(site: Pick<SiteProcess, 'address'>): void
  /**
   * Once, when a request to a matching path has been answered by the site, so that what it did is done: runs `act` and
   * cuts the line instead of handing the answer on.
   */
  cutAfter(path: RegExp, act: () => void): Promise<void>
  /** Cuts every line, and each that is tried, until the line is mended. */
  cut(): void
  mend(): void
  stop(): Promise<void>
}

export async function startCuttingProxy(): Promise<CuttingProxy> {
  let target = ''
  let trap: { path: RegExp; spring: () => void } | null = null
  let isCut = false
  const server = createServer((incoming, outgoing) => {
    if (isCut) return void incoming.socket.destroy()
    const { url, method, headers } = incoming
    const upstream = ask(`${target}${url}`, { method, headers }, (answer) => {
      if (trap?.path.test(`${method} ${url}`)) {
        trap.spring()
        trap = null
        incoming.socket.destroy()
        return
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    upstream.on('error', () => incoming.socket.destroy())
    incoming.pipe(upstream)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: ({ address }) => {
      target = address
    },
    cutAfter: (path, act) =>
      new Promise((resolve) => {
        trap = {
          path,
          spring: () => {
            act()
            resolve()
          },
        }
      }),
    cut: () => {
      isCut = true
      server.closeAllConnections()
    },
    mend: () => {
      isCut = false
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
