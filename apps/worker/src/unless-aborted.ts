import { once } from 'node:events'

/** Waits for a result, or stops waiting when the signal aborts. @throws the signal's reason */
export async function unlessAborted<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const done = new AbortController()
  const aborted = once(signal, 'abort', { signal: done.signal }).then(() => {
    throw signal.reason
  })
  try {
    return await Promise.race([result, aborted])
  } finally {
    done.abort()
    aborted.catch(() => {})
  }
}
