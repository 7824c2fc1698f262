import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'

interface Choice {
  /** No other port will do. */
  exactly: boolean
  /** Wait this long for it, in milliseconds, as when its last owner is still on its way out. */
  patienceMs: number
}

const tries = 50

/** The port asked for if it is free, else the next free one above. @throws SoundsceneError `start/port-taken` */
export async function choosePort(host: string, wanted: number, { exactly, patienceMs }: Choice): Promise<number> {
  const deadline = Date.now() + patienceMs
  while (!(await isFree(host, wanted)) && Date.now() < deadline) await sleep(100)
  const last = exactly ? wanted : Math.min(wanted + tries, 65_535)
  for (let port = wanted; port <= last; port += 1) if (await isFree(host, port)) return port
  throw new SoundsceneError('start/port-taken', { port: wanted })
}

async function isFree(host: string, port: number): Promise<boolean> {
  return (await portOf(host, port)) !== undefined
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return (await portOf('127.0.0.1', 0)) as number
}

/** Listens for a moment. @returns the port, or undefined when it is taken */
async function portOf(host: string, port: number): Promise<number | undefined> {
  const server = createServer().listen({ host, port, exclusive: true })
  try {
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' ? address?.port : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}
