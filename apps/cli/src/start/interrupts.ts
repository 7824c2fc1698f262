import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts at the first Ctrl-C (or SIGTERM, or the terminal being closed), so that everything is stopped in good order;
 * at the second, ends everything at once.
 */
export function listenForInterrupts(killAll: () => void): AbortSignal {
  const interrupted = new AbortController()
  for (const signal of signals)
    process.on(signal, () => {
      if (!interrupted.signal.aborted) return interrupted.abort()
      killAll()
      process.exit(128 + constants.signals[signal])
    })
  return interrupted.signal
}
