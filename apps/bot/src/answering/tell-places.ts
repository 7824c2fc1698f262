import { setTimeout as sleep } from 'node:timers/promises'
import type { AnswerClaim, Json } from '@soundscene/db'
import { localeOf } from '@soundscene/i18n'
import { wordsIn } from '../words/words.ts'
import { requestSchema } from './ask.ts'
import type { ChatContext } from './context.ts'

const everyMs = 2_500
/** Longer than a platform takes to show a line, since nobody else may touch the answer meanwhile. */
const holdMs = 10_000
const atOnce = 20

/**
 * Tells those that wait for their turn which place they have, until the signal aborts. While it does, it holds the answer,
 * so that a line of progress can't arrive after the picture.
 */
export async function keepTellingPlaces(context: ChatContext, stopping: AbortSignal): Promise<void> {
  const told = new Map<string, number>()
  while (!stopping.aborted) {
    await sleep(everyMs, undefined, { signal: stopping }).catch(() => {})
    if (stopping.aborted) return
    await tellPlaces(context, told).catch((error) => context.logger.warn({ err: error }, 'places can not be told'))
  }
}

async function tellPlaces(context: ChatContext, told: Map<string, number>): Promise<void> {
  const { answers } = context.database
  const waiting = await answers.attend([...context.relays.keys()], holdMs, atOnce)
  await Promise.all(
    waiting.map(async (claim) => {
      const place = (await answers.placeInLine(claim.answer.id)) ?? 1
      if (told.get(claim.answer.id) !== place) await tellPlace(context, claim, place)
      told.set(claim.answer.id, place)
      await answers.release(claim.answer.id, claim.lease)
    }),
  )
  forgetAllBut(waiting, told)
}

async function tellPlace({ relays, database, logger }: ChatContext, claim: AnswerClaim, place: number): Promise<void> {
  const { id, platform, message, locale, request, attempts, attended } = claim.answer
  const owed = { id, message, locale: localeOf(locale), where: requestSchema.parse(request).where as Json }
  const remember = async (stands: Json) => void (await database.answers.place(id, claim.lease, stands))
  try {
    const words = wordsIn(owed.locale)('progress.turn', { place })
    const stands = await relays
      .get(platform)
      ?.showProgress({ ...owed, isRetry: attempts > 0 || attended > 1, remember }, words)
    if (stands) await remember(stands)
  } catch (error) {
    logger.info({ answer: id, err: error }, 'its place could not be told')
  }
}

function forgetAllBut(waiting: AnswerClaim[], told: Map<string, number>): void {
  const still = new Set(waiting.map(({ answer }) => answer.id))
  for (const id of told.keys()) if (!still.has(id)) told.delete(id)
}
