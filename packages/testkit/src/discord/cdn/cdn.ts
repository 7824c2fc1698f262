import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Attachment } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { type CdnFault, serve } from './cdn-fault.ts'
import { isSigned } from './signed-url.ts'

/** The content delivery network: attachments at signed addresses. */
export class Cdn {
  readonly server: Server
  /** Paths that were asked for. */
  readonly downloads: string[] = []
  readonly #faults = new Map<string, CdnFault>()
  #faultOfAll: CdnFault | undefined

  constructor(world: World) {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://cdn')
      const path = decodeURIComponent(url.pathname)
      this.downloads.push(path)
      const attachment = world.attachments.get(path)
      const fault = this.#faults.get(path) ?? this.#faultOfAll
      if (!attachment || !isSigned(world, url)) return gone(response)
      serve(response, attachment, fault).catch(() => response.destroy())
    })
  }

  /** Spoils the downloads of a file, or of all. */
  spoil(what: Attachment | 'all', fault: CdnFault): void {
    if (what === 'all') this.#faultOfAll = fault
    else this.#faults.set(what.path, fault)
  }

  /** Lets all downloads work again. */
  heal(): void {
    this.#faultOfAll = undefined
    this.#faults.clear()
  }
}

const gone = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'text/plain;charset=UTF-8' }).end('This content is no longer available.')
}
