import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatContext } from './context.ts'

/** How long a process that gives no sign of life keeps an answer. */
export const leaseMs = 15_000
const renewMs = 5_000

/** The right to one answer, for as long as it is kept. */
export interface Lease {
  token: string
  /** Aborts when another process has taken over, or the process is to stop. */
  signal: AbortSignal
  /** Ends the renewing. */
  end(): void
}

/** Renews an answer's lease until it is ended, lost or the process is to stop; a database that is away loses nothing yet. */
export function keepLease({ database }: ChatContext, id: string, token: string, stopping: AbortSignal): Lease {
  const [lost, ended] = [new AbortController(), new AbortController()]
  const keep = async () => {
    while (!ended.signal.aborted) {
      await sleep(renewMs, undefined, { signal: ended.signal }).catch(() => {})
      if (ended.signal.aborted) return
      const kept = await database.answers.renew(id, token, leaseMs).catch(() => true)
      if (!kept) return lost.abort()
    }
  }
  void keep()
  return { token, signal: AbortSignal.any([lost.signal, stopping]), end: () => ended.abort() }
}
