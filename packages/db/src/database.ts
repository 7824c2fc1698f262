import { openClient } from './client.ts'
import { type DrawRepository, drawRepository } from './draw-repository.ts'
import { Listener } from './listener.ts'

/** An open database. Nothing connects before it is first used, and lost connections are made again. */
export interface Database {
  draws: DrawRepository
  /**
   * Notifications of a channel: `draw` carries the id of every draw that changed or was removed.
   * `onGap` is called when some may have been missed. Resolves once they arrive; call the result to stop.
   */
  listen: Listener['listen']
  close(): Promise<void>
}

/** Opens a database that `migrate` has brought up to date. */
export const openDatabase = (url: string): Database => {
  const client = openClient(url)
  const listener = new Listener(url)
  return {
    draws: drawRepository(client),
    listen: (...subscription) => listener.listen(...subscription),
    async close() {
      await Promise.all([listener.close(), client.$disconnect()])
    },
  }
}
