import { z } from 'zod'
import { filesOf, slackMessage, threadOf } from '../sounds/slack-message.ts'
import { type Installed, installationKey } from '../workspace/installed.ts'
import { askForSound, type SoundRequest } from './ask-for-sound.ts'
import type { Door } from './door.ts'
import { refuseAfterwards } from './refusal.ts'

/** Names the shortcut in the manifest. */
export const shortcutId = 'draw_sound'

const usedShortcut = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: slackMessage,
  response_url: z.string().optional(),
  trigger_id: z.string(),
})

/** Somebody chose “Draw this sound” in a message's menu, also where the bot is not. */
export async function onShortcut(door: Door, installed: Installed, payload: unknown): Promise<void> {
  const { user, channel, message, response_url, trigger_id } = usedShortcut.parse(payload)
  const request: SoundRequest = {
    installed,
    channel: channel.id,
    thread: threadOf(message),
    user: user.id,
    files: filesOf(message),
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
    requestKey: () => `slack:${installationKey(installed)}:shortcut:${trigger_id}`,
  }
  await askForSound(door, request).catch((error) => refuseAfterwards(door, request, error))
}
