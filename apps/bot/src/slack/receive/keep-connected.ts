import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import type { Logger } from 'pino'
import { isDeadToken, slackErrorName } from '../slack-error.ts'

/** The part of a Socket Mode client that keeps it connected. */
export interface Connecting {
  /** Resolves once Slack has said hello. */
  start(): Promise<unknown>
  disconnect(): Promise<unknown>
  once(event: 'disconnected', listener: () => void): unknown
}

/** A connection that is made anew whenever it ends. */
export interface Connection {
  isConnected(): boolean
  close(): Promise<void>
}

const pausesMs = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Connects, and connects again at once whenever Slack ends the connection, as it does every few hours. The client's own
 * way waits five seconds first, and brings the process down when Slack can't be reached then.
 * @throws SoundsceneError `config/invalid` when Slack refuses the token; whatever else the first attempt throws
 */
export async function keepConnected(client: Connecting, logger: Logger): Promise<Connection> {
  const closing = new AbortController()
  let connected = false
  const connect = async () => {
    await client.start()
    connected = true
    const ended = new Promise<void>((resolve) => client.once('disconnected', resolve))
    const note = () => {
      connected = false
    }
    return { ended: ended.then(note) }
  }
  const reconnect = async () => {
    for (let attempt = 0; ; attempt += 1) {
      await sleep(pausesMs[attempt] ?? pausesMs.at(-1), undefined, { signal: closing.signal }).catch(() => {})
      if (closing.signal.aborted) return null
      const standing = await connect().catch((error) => warn(logger, error))
      if (closing.signal.aborted) await client.disconnect()
      if (standing) return standing
    }
  }
  const first = await connect().catch((error) => {
    throw isDeadToken(error) ? refused(error) : error
  })
  const keep = async () => {
    for (let standing: typeof first | null = first; standing; standing = await reconnect()) await standing.ended
  }
  const keeping = keep()
  return {
    isConnected: () => connected,
    async close() {
      closing.abort()
      await Promise.all([client.disconnect(), keeping])
    },
  }
}

function warn(logger: Logger, error: unknown): null {
  logger.warn({ because: slackErrorName(error) ?? String(error) }, 'cannot be connected to Slack; trying again')
  return null
}

const refused = (error: unknown) =>
  new SoundsceneError('config/invalid', { what: `Slack refuses SLACK_APP_TOKEN: ${slackErrorName(error)}` })
