import { setTimeout as sleep } from 'node:timers/promises'
import { isUnavailable } from '@soundscene/errors'
import type { ChatContext } from './context.ts'
import type { Asking } from './desk.ts'
import { takeIn } from './take-in.ts'
import { within } from './within.ts'

type Taken = Awaited<ReturnType<typeof takeIn>>

/** Of the three seconds that a platform waits, what leaves time to tell that nothing could be taken in. */
const patienceMs = 2_000
const pauseMs = 200

/**
 * Takes a request in while there is time to acknowledge it, over a restart of the database too. What is stored only after
 * the person was turned away is taken back, so that nobody is told no and answered all the same.
 * @throws SoundsceneError `service/unavailable`, and whatever `takeIn` throws
 */
export async function takeInSoon(context: ChatContext, asking: Asking): Promise<Taken> {
  const giveUp = new AbortController()
  const taking = keepTrying(context, asking, giveUp.signal)
  try {
    return await within(patienceMs, taking)
  } catch (error) {
    giveUp.abort()
    void takeBack(context, taking)
    throw error
  }
}

async function keepTrying(context: ChatContext, asking: Asking, signal: AbortSignal): Promise<Taken> {
  for (;;) {
    try {
      return await takeIn(context, asking)
    } catch (error) {
      if (!isUnavailable(error) || signal.aborted) throw error
      await sleep(pauseMs)
      if (signal.aborted) throw error
    }
  }
}

async function takeBack({ database, logger }: ChatContext, taking: Promise<Taken>): Promise<void> {
  const late = await taking.catch(() => null)
  if (!late?.isNew) return
  await database.answers.remove(late.id).catch((error) => {
    logger.warn({ answer: late.id, err: error }, 'was taken in too late and could not be taken back')
  })
}
