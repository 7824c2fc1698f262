import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js'
import { checkSound, soundsOf } from '../sound.ts'
import { takeIn } from './take-in.ts'
import type { Visit } from './visit.ts'

/** How much of a second sound goes into a picture. */
export const mixWeight = 0.5

/** *Draw this sound* on a message. */
export async function drawMessage(visit: Visit<MessageContextMenuCommandInteraction>): Promise<void> {
  const message = visit.interaction.targetMessage
  const { first, count, author } = soundsOf(message)
  const ask = { kind: 'sound' as const, sound: { url: first.url }, options: {} }
  await takeIn(visit, { ask, about: message.id, author, soundCount: count })
}

/** `/draw` with a file. */
export async function drawFile(visit: Visit<ChatInputCommandInteraction>): Promise<void> {
  const { options, user } = visit.interaction
  const sound = options.getAttachment('sound', true)
  const mix = options.getAttachment('mix')
  for (const file of [sound, ...(mix ? [mix] : [])]) checkSound(file)
  const [gain, seed] = [options.getNumber('gain'), options.getInteger('seed')]
  const ask = {
    ...{ kind: 'sound' as const, sound: { url: sound.url } },
    ...(mix && { mix: { sound: { url: mix.url }, weight: mixWeight } }),
    options: { ...(gain !== null && { gain }), ...(seed !== null && { seed }) },
  }
  const isHidden = options.getBoolean('hidden') ?? false
  await takeIn(visit, { ask, about: null, author: user.id, isHidden })
}
