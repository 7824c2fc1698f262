import { arrive, consent } from '@soundscene/fieldwork'
import type { RaterField } from './open-field.ts'
import { passCheckByHand } from './pass-check-by-hand.ts'

/** Takes a rater past consent and sound check without a page; returns their token. */
export async function enterByHand(field: RaterField, studyId: string): Promise<string> {
  const { context } = field
  const { token } = await arrive(context, { studyId, source: 'open' })
  await consent(context, token)
  await passCheckByHand(field, token)
  return token
}
