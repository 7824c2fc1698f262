import { setTimeout as sleep } from 'node:timers/promises'
import { isUnavailable } from '@soundscene/errors'

const pauseMs = 500

/** Repeats a step while database or queue are away, as during their restart, for half a minute at most. */
export async function patiently<T>(step: () => Promise<T>, signal?: AbortSignal, limitMs = 30_000): Promise<T> {
  const deadline = Date.now() + limitMs
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > deadline || signal?.aborted) throw error
      await sleep(pauseMs)
    }
  }
}
