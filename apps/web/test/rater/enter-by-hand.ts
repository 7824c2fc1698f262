import { arrive, consent, passSoundCheck, soundCheck } from '@soundscene/fieldwork'
import type { RaterField } from './open-field.ts'

/** Takes a rater past consent and sound check without a page; returns their token. */
export async function enterByHand({ context, classOf }: RaterField, studyId: string): Promise<string> {
  const { token } = await arrive(context, { studyId, source: 'open' })
  await consent(context, token)
  const { soundId } = await soundCheck(context, token)
  await passSoundCheck(context, token, (await classOf(soundId)) ?? '')
  return token
}
