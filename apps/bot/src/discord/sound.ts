import { SoundsceneError } from '@soundscene/errors'
import { type Attachment, escapeMarkdown, type Message, type MessageSnapshot } from 'discord.js'
import { z } from 'zod'
import { largestMegabytes } from '../answering/download.ts'

/** A sound as its row keeps it until it is fetched. */
export const soundSchema = z.strictObject({ url: z.string() })

/** The sounds of a message. */
export interface FoundSound {
  first: Attachment
  count: number
  /** Who recorded it; nobody tells that of what was forwarded. */
  author: string | undefined
}

type Carrier = Pick<Message, 'attachments' | 'messageSnapshots'> & { author: { id: string } }

/**
 * The sounds of a message or of what it forwards.
 * @throws SoundsceneError `chat/no-sound`, `chat/not-a-sound`, `sound/too-large`
 */
export function soundsOf({ attachments, messageSnapshots, author }: Carrier): FoundSound {
  const forwarded = [...messageSnapshots.values()].flatMap((snapshot: MessageSnapshot) => [
    ...(snapshot.attachments?.values() ?? []),
  ])
  const all = [...attachments.values(), ...forwarded]
  const sounds = all.filter(isSound)
  const [first = all[0]] = sounds
  if (!first) throw new SoundsceneError('chat/no-sound')
  checkSound(first)
  return { first, count: sounds.length, author: forwarded.includes(first) ? undefined : author.id }
}

/** Refuses what is no sound by its own account, before anything is fetched. @throws as soundsOf */
export function checkSound(attachment: Attachment): void {
  if (!isSound(attachment)) throw new SoundsceneError('chat/not-a-sound', { name: nameOf(attachment) })
  if (attachment.size > largestMegabytes * 1e6)
    throw new SoundsceneError('sound/too-large', { limit: largestMegabytes })
}

const extensions = /\.(ogg|oga|opus|mp3|m4a|m4b|aac|wav|wave|flac|mka|weba|webm|mp4|m4v|mov|mkv)$/i

/** Voice notes have a duration; other files are what their type or, without one, their name says. */
const isSound = ({ contentType, name, duration }: Attachment): boolean =>
  duration !== null || (contentType ? /^(audio|video)\/|^application\/ogg/i.test(contentType) : extensions.test(name))

const longestName = 60

const nameOf = ({ name }: Attachment): string =>
  escapeMarkdown(name.length > longestName ? `${name.slice(0, longestName)}…` : name)
