import type { Answer, AnswerClaim } from '@soundscene/db'
import { createBell, patiently } from '@soundscene/service'
import { answer, pauseBeforeNext } from './answer.ts'
import type { ChatContext } from './context.ts'
import { keepLease, leaseMs } from './lease.ts'
import type { Relay } from './relay.ts'

/** What becomes of answers, for whoever counts. */
export interface AnswerObserver {
  onSettled(platform: Answer['platform'], outcome: string, seconds: number): void
}

/** Most answers in the hands of one process; nearly all of them only wait. */
const capacity = 200
const lookMs = 2_000

/**
 * Takes up every answer that is owed on the platforms that are open here, until the signal aborts; then lets go of those
 * in hand, so that the next process goes on at once.
 */
export async function keepAnswering(
  context: ChatContext,
  observer: AnswerObserver,
  stopping: AbortSignal,
): Promise<void> {
  const { database, logger } = context
  const bell = createBell()
  const inHand = new Set<Promise<void>>()
  const unlisten = await patiently(() => database.listen('answer', bell.ring, bell.ring), stopping)
  while (!stopping.aborted) {
    const claim = inHand.size < capacity ? await claimNext(context) : null
    if (!claim) {
      await bell.rung(lookMs, stopping)
      continue
    }
    const relay = context.relays.get(claim.answer.platform) as Relay
    const work = attend({ context, relay, observer, stopping }, claim)
      .catch((error) => logger.error({ answer: claim.answer.id, err: error }, 'could not settle'))
      .finally(() => {
        inHand.delete(work)
        bell.ring()
      })
    inHand.add(work)
  }
  unlisten()
  await Promise.all(inHand)
}

interface Attendance {
  context: ChatContext
  relay: Relay
  observer: AnswerObserver
  stopping: AbortSignal
}

async function claimNext({ database, relays, limits, logger }: ChatContext): Promise<AnswerClaim | null> {
  try {
    return await database.answers.claim([...relays.keys()], limits, leaseMs)
  } catch (error) {
    logger.warn({ err: error }, 'no answers can be claimed; trying again')
    return null
  }
}

/** Answers and settles, or lets go for another attempt. */
async function attend({ context, relay, observer, stopping }: Attendance, claimed: AnswerClaim): Promise<void> {
  const { answer: row } = claimed
  const { answers } = context.database
  const lease = keepLease(context, row.id, claimed.lease, stopping)
  try {
    const outcome = await answer({ context, relay, answer: row, lease })
    // Told already, it must not be told again because the database is away for a moment.
    await patiently(() => answers.settle(row.id, lease.token, outcome), lease.signal)
    observer.onSettled(row.platform, outcome, (Date.now() - row.createdAt.getTime()) / 1000)
  } catch (error) {
    context.logger.warn({ answer: row.id, attempt: row.attempts, err: error }, 'attempt ended')
    if (!lease.signal.aborted) await pauseBeforeNext(row, stopping)
    await patiently(() => answers.release(row.id, lease.token), stopping)
  } finally {
    lease.end()
  }
}
