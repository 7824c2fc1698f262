import { SoundsceneError } from '@soundscene/errors'
import { settingsContent, settingsPrefix } from '../blocks/settings.ts'
import { wordsOnly } from '../blocks/words-only.ts'
import { respond } from '../relay/respond.ts'
import { type Actor, type Door, whoOf, wordsFor } from './door.ts'
import type { Pressed } from './pressed.ts'

/** Shows what the bot does in a channel, after changing it for those who may. @throws SoundsceneError `chat/admins-only` */
export async function showSettings(
  door: Door,
  actor: Actor & { responseUrl: string },
  on: boolean | null,
  replaces = false,
): Promise<void> {
  const [who, words] = [whoOf(actor), await wordsFor(door, actor)]
  const { installed, user, channel, responseUrl } = actor
  if (channel.startsWith('D')) return respond(responseUrl, wordsOnly(words('slack.settings-direct')))
  if (on !== null) {
    if (!(await door.people.isAdmin(installed, user))) throw new SoundsceneError('chat/admins-only')
    await door.desk.setAutomatic(who, on)
  }
  await respond(responseUrl, settingsContent(await door.desk.isAutomatic(who), words), replaces)
}

/** Somebody pressed the button of what was shown. */
export const onSettingsButton = (door: Door, pressed: Pressed): Promise<void> =>
  showSettings(door, pressed, switchOf(pressed.action.slice(settingsPrefix.length)), true)

/** On or off as it is typed or pressed; null for anything else. */
export const switchOf = (text: string | undefined): boolean | null =>
  text === 'on' || text === 'off' ? text === 'on' : null
