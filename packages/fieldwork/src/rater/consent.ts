import type { FieldContext } from '../context.ts'
import { moveRater } from './move.ts'
import { type RaterSession, sessionOf } from './session.ts'
import { raterByToken } from './who.ts'

/** Records that the rater consented, and when; saying it again changes nothing. @throws SoundsceneError `study/*` */
export async function consent(context: FieldContext, token: string): Promise<RaterSession> {
  const known = await raterByToken(context, token)
  if (known.rater.consentedAt !== null) return sessionOf(context, known)
  return sessionOf(context, await moveRater(context, known, [['arrived'], 'consented'], { consentedAt: new Date() }))
}

/** Ends it for somebody who does not consent, or can't take part. */
export async function decline(context: FieldContext, token: string): Promise<RaterSession> {
  const known = await raterByToken(context, token)
  const from = ['arrived', 'consented', 'soundChecked'] as const
  return sessionOf(context, await moveRater(context, known, [[...from], 'screenedOut']))
}
