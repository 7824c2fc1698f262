import { z } from 'zod'
import { wordsOnly } from '../blocks/words-only.ts'
import { respond } from '../relay/respond.ts'
import type { Installed } from '../workspace/installed.ts'
import { type Actor, type Door, wordsFor } from './door.ts'
import { privacyChoice, showPrivacy } from './privacy-door.ts'
import { showSettings, switchOf } from './settings-door.ts'
import { showStudies } from './study-door.ts'

/** Names the command in the manifest. */
export const commandName = '/soundscene'

const typedCommand = z.object({
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().nullish(),
  response_url: z.string(),
})

/** Somebody with an address to answer them at. */
export type Asker = Actor & { responseUrl: string }

export function askerOf(installed: Installed, payload: unknown): { asker: Asker; typed: string[] } {
  const { user_id, channel_id, text, response_url } = typedCommand.parse(payload)
  const asker = { installed, channel: channel_id, thread: '', user: user_id, responseUrl: response_url }
  return { asker, typed: (text ?? '').toLowerCase().split(/\s+/).filter(Boolean) }
}

/** Somebody typed the command; what isn't known is answered with what is. */
export async function onCommand(door: Door, asker: Asker, [subject, ...rest]: string[]): Promise<void> {
  if (subject === 'privacy') return showPrivacy(door, asker, privacyChoice(rest[0]))
  if (subject === 'settings') return showSettings(door, asker, rest[0] === 'automatic' ? switchOf(rest[1]) : null)
  if (subject === 'study') return showStudies(door, asker)
  const words = await wordsFor(door, asker)
  await respond(asker.responseUrl, wordsOnly(words('slack.help')))
}
