import { passSoundCheck, soundCheck } from '@soundscene/fieldwork'
import type { RaterField } from './open-field.ts'

/** Takes a rater who consented past the sound check without a page. */
export async function passCheckByHand({ context, classOf }: RaterField, token: string): Promise<void> {
  const { soundId } = await soundCheck(context, token)
  await passSoundCheck(context, token, (await classOf(soundId)) ?? '')
}
