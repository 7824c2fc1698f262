import { type Client, Events } from 'discord.js'
import type { RelaySurroundings } from '../../answering/open-relay.ts'
import type { DiscordApi } from '../api.ts'
import { loggable } from '../api-errors.ts'
import { createInHand } from '../in-hand.ts'
import { createHelpLine } from './help-line.ts'
import { onChannelMessage, onDirectMessage } from './messages.ts'
import { receive } from './route.ts'
import { createSeen } from './seen.ts'

/** What events are handled with. */
export interface Doors extends RelaySurroundings {
  api: DiscordApi
  canBeAutomatic: boolean
}

/** Takes in events from now on. @returns a function that takes no more and resolves when those in hand are done */
export function openDoors(client: Client, doors: Doors): () => Promise<void> {
  const { logger, desk, canBeAutomatic } = doors
  const inHand = createInHand((error) => logger.error({ err: loggable(error) }, 'an event could not be handled'))
  const isFirst = createSeen()
  const mailroom = { ...doors, mayHelp: createHelpLine() }
  client.on(Events.InteractionCreate, (interaction) => {
    if (isFirst(interaction.id)) inHand.take(receive(interaction, doors))
  })
  client.on(Events.MessageCreate, (message) => {
    if (!isFirst(message.id)) return
    if (!message.inGuild()) inHand.take(onDirectMessage(message, mailroom))
    else if (canBeAutomatic) inHand.take(onChannelMessage(message, mailroom))
  })
  client.on(Events.GuildDelete, ({ id }) => inHand.take(desk.forgetServer({ platform: 'discord', server: id })))
  return async () => {
    client.removeAllListeners(Events.InteractionCreate)
    client.removeAllListeners(Events.MessageCreate)
    client.removeAllListeners(Events.GuildDelete)
    await inHand.finished()
  }
}
