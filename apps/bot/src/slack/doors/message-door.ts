import { z } from 'zod'
import { wordsOnly } from '../blocks/words-only.ts'
import { chooseSound } from '../sounds/choose-sound.ts'
import { filesOf, isPosted, slackMessage, threadOf } from '../sounds/slack-message.ts'
import type { Installed } from '../workspace/installed.ts'
import { askForSound, keyOfPost, type SoundRequest } from './ask-for-sound.ts'
import { type Door, showAfterwards, whoOf } from './door.ts'
import { isUnstored, refuseAfterwards } from './refusal.ts'

const postedMessage = slackMessage.extend({ channel: z.string(), channel_type: z.string().nullish() })
type PostedMessage = z.infer<typeof postedMessage>

/**
 * A message was posted: to the bot, where every sound is drawn; or in a channel, where only a stored setting has every
 * sound drawn. @throws what couldn't be stored, so that Slack brings it again
 */
export async function onMessage(door: Door, installed: Installed, event: unknown): Promise<void> {
  const message = postedMessage.parse(event)
  if (!isPosted(message)) return
  const request = requestOf(installed, message)
  if (message.channel_type === 'im') return onDirectMessage(door, message, request)
  if (chooseSound(request.files) && (await isWantedUnasked(door, request)))
    await attempt(door, request, ['chat/opted-out'])
}

/** The bot was mentioned. Slack tells of the same message twice then; the request's key makes one of it. */
export async function onMention(door: Door, installed: Installed, event: unknown): Promise<void> {
  const message = postedMessage.parse(event)
  if (!isPosted(message)) return
  const request = requestOf(installed, message)
  if (request.files.length > 0) await attempt(door, request)
  else showAfterwards(door, request, (words) => wordsOnly(words('slack.help')))
}

async function onDirectMessage(door: Door, { thread_ts }: PostedMessage, request: SoundRequest): Promise<void> {
  if (request.files.length > 0) await attempt(door, request)
  // What is said about a picture, in its thread, asks for nothing.
  else if (!thread_ts) showAfterwards(door, request, (words) => wordsOnly(words('slack.help')))
}

async function isWantedUnasked({ desk }: Door, request: SoundRequest): Promise<boolean> {
  const who = whoOf(request)
  return (await desk.isAutomatic(who)) && !(await desk.isOptedOut(who))
}

async function attempt(door: Door, request: SoundRequest, quiet: string[] = []): Promise<void> {
  try {
    await askForSound(door, request)
  } catch (error) {
    if (isUnstored(error)) throw error
    if (!quiet.includes((error as { code?: string }).code ?? '')) refuseAfterwards(door, request, error)
  }
}

const requestOf = (installed: Installed, message: PostedMessage): SoundRequest => ({
  installed,
  channel: message.channel,
  thread: threadOf(message),
  user: message.user ?? '',
  files: filesOf(message),
  requestKey: keyOfPost(installed, message.ts),
})
