import { localeOf } from '@soundscene/i18n'
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js'
import type { RelaySurroundings } from '../../answering/open-relay.ts'
import type { Who } from '../../answering/who.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import { isAway, isTooLateToAcknowledge, loggable } from '../api-errors.ts'

/** An interaction in hand. */
export interface Visit<Interaction extends RepliableInteraction = RepliableInteraction> extends RelaySurroundings {
  interaction: Interaction
  who: Who
  /** In the language of whoever did it, for what only they see. */
  words: Words
  arrivedAt: number
}

/** What every door is given. */
export function visit<Interaction extends RepliableInteraction>(
  interaction: Interaction,
  surroundings: RelaySurroundings,
): Visit<Interaction> {
  const { user, guildId, channelId } = interaction
  const who: Who = { platform: 'discord', user: user.id, server: guildId, channel: channelId ?? user.id }
  const words = wordsIn(localeOf(interaction.locale))
  return { ...surroundings, interaction, who, words, arrivedAt: performance.now() }
}

/** Responds. What comes too late or twice, or finds no Discord, is logged: an answer that is owed finds another way. */
export async function acknowledge(
  { interaction, onAcknowledged, logger, arrivedAt }: Visit,
  respond: () => Promise<unknown>,
): Promise<void> {
  try {
    await respond()
    onAcknowledged(performance.now() - arrivedAt)
  } catch (error) {
    if (!isTooLateToAcknowledge(error) && !isAway(error)) throw error
    logger.warn({ interaction: interaction.id, err: loggable(error) }, 'could not be acknowledged')
  }
}

const layout = MessageFlags.IsComponentsV2

/** Answers the person who did it, and nobody else; as the first response, or after it. */
export function answerPrivately(visit: Visit, components: APIMessageTopLevelComponent[]): Promise<void> {
  const { interaction } = visit
  const message = { components, flags: layout | MessageFlags.Ephemeral, allowedMentions: { parse: [] } } as const
  const send = () =>
    interaction.deferred || interaction.replied ? interaction.followUp(message) : interaction.reply(message)
  return acknowledge(visit, send)
}

/** Changes the message whose component was used, as the first response. */
export const changePanel = (
  visit: Visit<ButtonInteraction>,
  components: APIMessageTopLevelComponent[],
): Promise<void> => acknowledge(visit, () => visit.interaction.update({ components, flags: layout }))
