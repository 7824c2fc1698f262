import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'

/**
 * A step's result, or `service/unavailable` when it takes longer: a platform waits three seconds for a sign of life, a
 * stalled database for as long as it likes.
 */
export async function within<T>(milliseconds: number, step: Promise<T>): Promise<T> {
  const done = new AbortController()
  step.catch(() => {})
  const late = sleep(milliseconds, undefined, { signal: done.signal }).then(() => {
    throw new SoundsceneError('service/unavailable')
  })
  late.catch(() => {})
  return Promise.race([step, late]).finally(() => done.abort())
}
