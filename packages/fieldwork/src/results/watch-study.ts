import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '../context.ts'
import type { InStudy } from '../experimenter/authorize.ts'
import { type LiveStudy, liveStudyOf, publicLiveStudyOf } from './live.ts'

/** Between two looks, so that watching costs the same however many votes come in. */
const pauseMs = 1_000
/** Who drops out says nothing, and a notification may be lost: look at least this often. */
const lookMs = 15_000

/**
 * A running study as it stands, then after changes, about once a second at most; ends when the signal aborts. A
 * database that goes away meanwhile is waited for.
 * @throws SoundsceneError `study/not-found`, also when the actor is no member any more
 */
export const watchStudy = (context: FieldContext, who: InStudy, signal?: AbortSignal): AsyncGenerator<LiveStudy> =>
  watch(context, who.studyId, () => liveStudyOf(context, who), signal)

/** The same for everybody, where the study says that its results are public. */
export const watchPublicStudy = (
  context: FieldContext,
  studyId: string,
  signal?: AbortSignal,
): AsyncGenerator<LiveStudy> => watch(context, studyId, () => publicLiveStudyOf(context, studyId), signal)

async function* watch(
  { database }: FieldContext,
  studyId: string,
  look: () => Promise<LiveStudy>,
  signal: AbortSignal | undefined,
): AsyncGenerator<LiveStudy> {
  let changed = new AbortController()
  const ring = () => changed.abort()
  const unlisten = await database.listen('study', (id) => id === studyId && ring(), ring)
  try {
    let last: LiveStudy | undefined
    while (!signal?.aborted) {
      changed = new AbortController()
      const now = await lookUnlessAway(look, last)
      if (now && !isDeepStrictEqual(now, last)) yield now
      last = now
      await wait(pauseMs, signal)
      await wait(lookMs, signal ? AbortSignal.any([signal, changed.signal]) : changed.signal)
    }
  } finally {
    unlisten()
  }
}

const wait = (ms: number, signal: AbortSignal | undefined) =>
  sleep(ms, undefined, signal ? { signal } : {}).catch(() => {})

async function lookUnlessAway(
  look: () => Promise<LiveStudy>,
  last: LiveStudy | undefined,
): Promise<LiveStudy | undefined> {
  try {
    return await look()
  } catch (error) {
    if (SoundsceneError.isInstance(error) && error.code === 'service/unavailable') return last
    throw error
  }
}
