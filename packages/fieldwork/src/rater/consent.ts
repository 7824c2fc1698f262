import type { CheckResult } from '@soundscene/db'
import type { FieldContext } from '../context.ts'
import { moveRater } from './move.ts'
import { type RaterSession, sessionOf } from './session.ts'
import { raterByToken } from './who.ts'

/**
 * Records that the rater consented, and when; saying it again changes nothing.
 * @param bot what a check for bots said; null where none is used
 * @throws SoundsceneError `study/*`
 */
export async function consent(
  context: FieldContext,
  token: string,
  bot: CheckResult | null = null,
): Promise<RaterSession> {
  const known = await raterByToken(context, token)
  if (known.rater.consentedAt !== null) return sessionOf(context, known)
  const change = { consentedAt: new Date(), ...(bot && { bot }) }
  return sessionOf(context, await moveRater(context, known, [['arrived'], 'consented'], change))
}

/** Ends it for somebody who does not consent, or can't take part. */
export async function decline(context: FieldContext, token: string): Promise<RaterSession> {
  const known = await raterByToken(context, token)
  const from = ['arrived', 'consented', 'soundChecked'] as const
  return sessionOf(context, await moveRater(context, known, [[...from], 'screenedOut']))
}
