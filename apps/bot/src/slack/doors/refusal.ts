import { SoundsceneError } from '@soundscene/errors'
import { errorSentence } from '@soundscene/i18n'
import { wordsOnly } from '../blocks/words-only.ts'
import { showPrivately } from '../relay/show-privately.ts'
import type { Actor, Door } from './door.ts'

/** Says to somebody why what they did came to nothing, after the acknowledgement. */
export function refuseAfterwards(door: Door, actor: Actor, error: unknown): void {
  door.afterwards.run(async () => {
    const { installed, user } = actor
    const [workspace, locale] = await Promise.all([
      door.workspaces.find(installed),
      door.people.localeOf(installed, user),
    ])
    await showPrivately(workspace, actor, wordsOnly(errorSentence(error, locale)))
  })
}

/** Whether it could not be stored, so that it is worth being brought again. */
export const isUnstored = (error: unknown): boolean =>
  !SoundsceneError.isInstance(error) || error.code === 'service/unavailable'
