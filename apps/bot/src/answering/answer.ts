import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, AnswerOutcome, Json } from '@soundscene/db'
import { type DrawView, pictureOf, watchDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, localeOf } from '@soundscene/i18n'
import { wordsIn } from '../words/words.ts'
import { type Ask, requestSchema } from './ask.ts'
import type { ChatContext } from './context.ts'
import { drawFor } from './draw-for.ts'
import { enlarge } from './enlarge.ts'
import { type Lease, leaseMs } from './lease.ts'
import { openPair } from './pair.ts'
import { pictureCard } from './picture-card.ts'
import { createProgress, type Progress, progressWords } from './progress.ts'
import type { Owed, Relay } from './relay.ts'

/** An answer in the hands of this process. */
export interface Duty {
  context: ChatContext
  relay: Relay
  answer: Answer
  lease: Lease
}

/** For how long an answer is taken up again after faults that may pass; Discord forgets whom to answer after fifteen. */
const patienceMs = 10 * 60_000

/**
 * Answers once: shows the picture, or says why there is none. Whatever it is interrupted by, calling it again, in any
 * process, goes on from what stands in the database.
 * @throws what interrupted it, when it is worth another attempt
 */
export async function answer(duty: Duty): Promise<AnswerOutcome> {
  const { answer: row, relay, context } = duty
  const { ask, where } = requestSchema.parse(row.request)
  const owed: Owed = {
    ...{ id: row.id, where: where as Json, message: row.message, locale: localeOf(row.locale) },
    isRetry: row.attempts > 1 || row.attended > 0,
    remember: (message) => place(duty, owed, message),
  }
  const progress = createProgress(async (words) => {
    if (!duty.lease.signal.aborted) await place(duty, owed, await relay.showProgress(owed, words))
  })
  try {
    await showPicture(duty, owed, ask, progress)
    return 'pictured'
  } catch (error) {
    await progress.end()
    if (duty.lease.signal.aborted || mayPass(error, row)) throw error
    context.logger.info({ answer: row.id, err: reasonOf(error) }, 'told why not')
    return await tell(duty, owed, error)
  } finally {
    await progress.end()
  }
}

async function showPicture(duty: Duty, owed: Owed, ask: Ask, progress: Progress): Promise<void> {
  const { context, relay, answer: row, lease } = duty
  const words = wordsIn(owed.locale)
  progress.say(words('progress.accepted'))
  const begun = await drawFor({ context, relay, answer: row, owed, signal: lease.signal }, ask)
  const view = await finished(duty, begun.id, (under) => progress.say(progressWords(under, words)))
  await progress.end()
  lease.signal.throwIfAborted()
  if (ask.kind === 'pair') {
    await assureHeld(context, row, lease)
    const locale = await relay.privateLocale(owed)
    await relay.showPair(owed, await openPair(context, row, ask.of, view, locale))
  } else {
    const card = pictureCard(view, await enlarge(await pictureOf(context.draws, view.id)), owed.locale)
    await place(duty, owed, await relay.showPicture(owed, card))
  }
}

/** The draw once it is done. @throws SoundsceneError with which it failed; the lease's reason when that is lost */
async function finished({ context, lease }: Duty, id: string, onChange: (view: DrawView) => void): Promise<DrawView> {
  for await (const view of watchDraw(context.draws, id, lease.signal)) {
    if (view.state === 'done') return view
    if (view.error) throw new SoundsceneError(view.error.code, view.error.details)
    onChange(view)
  }
  lease.signal.throwIfAborted()
  throw new SoundsceneError('service/unavailable')
}

/** Remembers where the answer stands, as soon as it stands there. */
async function place({ context, answer: row, lease }: Duty, owed: Owed, message: Json | null): Promise<void> {
  if (message === null) return
  owed.message = message
  await context.database.answers.place(row.id, lease.token, message)
}

async function tell({ relay, context, answer: row, lease }: Duty, owed: Owed, error: unknown): Promise<AnswerOutcome> {
  try {
    await assureHeld(context, row, lease)
    await relay.tell(owed, errorSentence(error, await relay.privateLocale(owed)))
    return 'told'
  } catch (untold) {
    if (lease.signal.aborted || mayPass(untold, row)) throw untold
    context.logger.warn({ answer: row.id, err: reasonOf(untold) }, 'undeliverable')
    return 'undeliverable'
  }
}

/**
 * Makes sure, just before something is said that can't be changed later, that the answer is still this process' to give
 * and that the database will hear that it was given. @throws SoundsceneError `service/unavailable`
 */
async function assureHeld({ database }: ChatContext, { id }: Answer, { token }: Lease): Promise<void> {
  if (!(await database.answers.renew(id, token, leaseMs))) throw new SoundsceneError('service/unavailable')
}

/** Of an error, what may be logged: a code, or what a fault of ours says of itself. */
const reasonOf = (error: unknown) => (SoundsceneError.isInstance(error) ? error.code : error)

const passing = new Set(['service/unavailable', 'chat/platform-down'])

const mayPass = (error: unknown, { createdAt }: Answer): boolean =>
  SoundsceneError.isInstance(error) && passing.has(error.code) && Date.now() - createdAt.getTime() < patienceMs

/** Pause before an answer is taken up again, so that what is away has time to come back. */
export const pauseBeforeNext = ({ attempts }: Answer, signal: AbortSignal): Promise<void> =>
  sleep(Math.min(500 * 2 ** attempts, 8_000), undefined, { signal }).catch(() => {})
