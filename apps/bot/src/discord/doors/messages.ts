import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, localeOf } from '@soundscene/i18n'
import type { Message } from 'discord.js'
import type { RelaySurroundings } from '../../answering/open-relay.ts'
import type { Who } from '../../answering/who.ts'
import { wordsIn } from '../../words/words.ts'
import type { DiscordApi } from '../api.ts'
import { wordsSheet } from '../show/parts.ts'
import { type FoundSound, soundsOf } from '../sound.ts'
import { writeWhere } from '../where.ts'

/** What messages are handled with. */
export interface Mailroom extends RelaySurroundings {
  api: DiscordApi
  /** Whether help may be given in a conversation now; see `createHelpLine`. */
  mayHelp(channel: string): boolean
}

/** A message to the bot itself: its sound is drawn, or it is told why not. */
export async function onDirectMessage(message: Message, mailroom: Mailroom): Promise<void> {
  if (message.author.bot || message.system) return
  const locale = localeOf(undefined)
  const reply = (words: string) => mailroom.api.create(message.channelId, wordsSheet(words), message.id, message.id)
  try {
    await handIn(message, soundsOf(message), mailroom, false)
  } catch (error) {
    const isTalk = SoundsceneError.isInstance(error) && error.code === 'chat/no-sound'
    if (!isTalk) await reply(errorSentence(error, locale))
    else if (mailroom.mayHelp(message.channelId)) await reply(wordsIn(locale)('discord.help'))
  }
}

/** A message in a channel: its sound is drawn where that was turned on and its author has nothing against it. */
export async function onChannelMessage(message: Message<true>, mailroom: Mailroom): Promise<void> {
  if (message.author.bot || message.system) return
  const found = soundIn(message)
  if (!found) return
  const who = whoOf(message)
  if (!(await mailroom.desk.isAutomatic(who)) || (await mailroom.desk.isOptedOut(who))) return
  await handIn(message, found, mailroom, true)
}

/** Where nobody asked, what can't be drawn is passed over. */
function soundIn(message: Message): FoundSound | null {
  try {
    return soundsOf(message)
  } catch {
    return null
  }
}

const whoOf = ({ author, guildId, channelId }: Message): Who => ({
  ...{ platform: 'discord', user: author.id, server: guildId, channel: channelId },
})

async function handIn(
  message: Message,
  { first, count, author }: FoundSound,
  { desk, onAcknowledged }: Mailroom,
  isAutomatic: boolean,
): Promise<void> {
  const arrivedAt = performance.now()
  await desk.ask({
    ...{ who: whoOf(message), requestKey: `discord:message:${message.id}` },
    ask: { kind: 'sound', sound: { url: first.url }, options: {} },
    where: writeWhere({
      via: 'message',
      channel: message.channelId,
      about: message.id,
      isAutomatic,
      soundCount: count,
    }),
    ...(author === undefined ? {} : { author }),
    locale: localeOf(message.guild?.preferredLocale),
  })
  onAcknowledged(performance.now() - arrivedAt)
}
