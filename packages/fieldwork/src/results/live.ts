import { isUnavailable, SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { studyById } from '../rater/who.ts'
import type { LiveStudy } from './live/live-study.ts'
import { lookoutOf } from './live/lookouts.ts'

/** A running study as it stands, for its members. @throws SoundsceneError `study/not-found` */
export async function liveStudyOf(context: FieldContext, who: InStudy): Promise<LiveStudy> {
  const { study } = await authorize(context, who, 'viewer')
  return lookoutOf(context, study.id).look()
}

/**
 * A running study as it stood a moment ago, for everybody, where it says that its results are public.
 * @throws SoundsceneError `study/not-found`
 */
export async function publicLiveStudyOf(context: FieldContext, studyId: string): Promise<LiveStudy> {
  await assertPublic(context, studyId)
  return lookoutOf(context, studyId).lately()
}

/**
 * A running study as it stands, then after changes, about once a second at most; ends when the signal aborts. A database
 * that goes away meanwhile is waited for.
 * @throws SoundsceneError `study/not-found`, also when the actor is no member any more
 */
export async function* watchStudy(
  context: FieldContext,
  who: InStudy,
  signal?: AbortSignal,
): AsyncGenerator<LiveStudy> {
  const { study } = await authorize(context, who, 'viewer')
  let shown: LiveStudy | undefined
  for await (const now of lookoutOf(context, study.id).watch(signal)) {
    const mayLook = await unlessAway(authorize(context, who, 'viewer'))
    if (mayLook && now !== shown) yield now
    if (mayLook) shown = now
  }
}

/** The same for everybody, where the study says that its results are public. */
export async function* watchPublicStudy(
  context: FieldContext,
  studyId: string,
  signal?: AbortSignal,
): AsyncGenerator<LiveStudy> {
  await assertPublic(context, studyId)
  let shown: LiveStudy | undefined
  for await (const now of lookoutOf(context, studyId).watch(signal)) {
    if (now !== shown) yield now
    shown = now
  }
}

/** What is frozen at launch is public or not for good. */
async function assertPublic(context: FieldContext, studyId: string): Promise<void> {
  const { study, config } = await studyById(context, studyId)
  if (!config.publicResults || study.launchedAt === null) throw new SoundsceneError('study/not-found')
}

/** Null where the database is away for the moment. */
const unlessAway = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isUnavailable(error)) return null
    throw error
  })
