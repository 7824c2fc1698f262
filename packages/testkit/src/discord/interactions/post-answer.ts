import { InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { NumberedUpload } from '../messages/form-files.ts'
import type { MessageForm } from '../messages/message-form.ts'
import { postMessage } from '../messages/post.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { mustBePrivate } from './context.ts'

/** The kind of message that answers an interaction. */
export const typeOf = ({ type, target }: Interaction) => answerType(type, target !== null)

/** The message that an answer replies to. */
export const referenceOf = ({ source, target }: Interaction): Message['reference'] => {
  const message = source ?? target
  return message ? { type: 0, message } : null
}

/** Flags that an answer to an interaction may choose. */
const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral

/** Posts an answer, for everyone or for the person who asked. */
export const post = (world: World, interaction: Interaction, form: MessageForm, files: NumberedUpload[]): Message => {
  const isPrivate = ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || mustBePrivate(interaction)
  const posting = {
    channel: interaction.channel,
    author: world.bot,
    type: typeOf(interaction),
    reference: referenceOf(interaction),
    onlyFor: isPrivate ? interaction.user : null,
    interaction,
    settable,
  }
  return postMessage(world, posting, form, files)
}

/** The kind of message that an interaction's answer is. */
const answerType = (type: InteractionType, isMenu: boolean): MessageType => {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Reply
  return isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand
}
