import type { App } from '@slack/bolt'
import { errorSentence } from '@soundscene/i18n'
import { buttonPrefix } from '../blocks/button.ts'
import { mixPrefix } from '../blocks/mix.ts'
import { privacyPrefix } from '../blocks/privacy.ts'
import { settingsPrefix } from '../blocks/settings.ts'
import { wordsOnly } from '../blocks/words-only.ts'
import { respond } from '../relay/respond.ts'
import { onButton, onMixChoice } from './button-door.ts'
import { type Asker, askerOf, commandName, onCommand } from './command-door.ts'
import { type Door, installedOf } from './door.ts'
import { onMention, onMessage } from './message-door.ts'
import { pressedOf } from './pressed.ts'
import { onPrivacyButton } from './privacy-door.ts'
import { onSettingsButton } from './settings-door.ts'
import { onShortcut, shortcutId } from './shortcut-door.ts'
import { onStudyShortcut, studyShortcutId } from './study-door.ts'
import { onTokensRevoked, onUninstall } from './uninstall-door.ts'

const startingWith = (prefix: string) => new RegExp(`^${prefix}`)

/** Everything that the app reacts to; the manifest names the same. */
export function openDoors(app: Pick<App, 'event' | 'shortcut' | 'action' | 'command'>, door: Door): void {
  app.event('message', ({ event, context }) => onMessage(door, installedOf(context), event))
  app.event('app_mention', ({ event, context }) => onMention(door, installedOf(context), event))
  app.event('app_uninstalled', ({ context }) => onUninstall(door, installedOf(context)))
  app.event('tokens_revoked', ({ event, context }) => onTokensRevoked(door, installedOf(context), event))
  app.shortcut({ type: 'message_action', callback_id: shortcutId }, async ({ ack, shortcut, context }) => {
    await ack()
    await onShortcut(door, installedOf(context), shortcut)
  })
  app.shortcut({ type: 'shortcut', callback_id: studyShortcutId }, async ({ ack, shortcut, context }) => {
    await ack()
    door.afterwards.run(() => onStudyShortcut(door, installedOf(context), shortcut))
  })
  app.action(startingWith(buttonPrefix), async ({ ack, body, context }) => {
    await ack()
    await onButton(door, pressedOf(installedOf(context), body))
  })
  app.action(startingWith(mixPrefix), async ({ ack, body, context }) => {
    await ack()
    await onMixChoice(door, pressedOf(installedOf(context), body))
  })
  app.action(startingWith(privacyPrefix), async ({ ack, body, context }) => {
    await ack()
    const pressed = pressedOf(installedOf(context), body)
    answerAfterwards(door, pressed, () => onPrivacyButton(door, pressed))
  })
  app.action(startingWith(settingsPrefix), async ({ ack, body, context }) => {
    await ack()
    const pressed = pressedOf(installedOf(context), body)
    answerAfterwards(door, pressed, () => onSettingsButton(door, pressed))
  })
  app.command(commandName, async ({ ack, payload, context }) => {
    await ack()
    const { asker, typed } = askerOf(installedOf(context), payload)
    answerAfterwards(door, asker, () => onCommand(door, asker, typed))
  })
}

/** What is answered at the address of the request itself, its failure too. */
function answerAfterwards(door: Door, asker: Asker, step: () => Promise<void>): void {
  door.afterwards.run(() =>
    step().catch(async (error) => {
      const locale = await door.people.localeOf(asker.installed, asker.user)
      await respond(asker.responseUrl, wordsOnly(errorSentence(error, locale)))
    }),
  )
}
