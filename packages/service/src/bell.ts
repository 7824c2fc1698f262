import { setTimeout as sleep } from 'node:timers/promises'

/** Lets a loop sleep until somebody rings; a ring while nobody waits is kept for the next wait. */
export function createBell() {
  let wake = new AbortController()
  return {
    ring: () => wake.abort(),
    /** Resolves at a ring, after `limitMs`, or when the signal aborts. */
    async rung(limitMs: number, signal: AbortSignal | undefined): Promise<void> {
      const woken = signal ? AbortSignal.any([wake.signal, signal]) : wake.signal
      await sleep(limitMs, undefined, { signal: woken }).catch(() => {})
      wake = new AbortController()
    },
  }
}
