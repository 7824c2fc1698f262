import { InteractionResponseType as Answer, MessageFlags } from 'discord-api-types/v10'
import { z } from 'zod'
import { modalForm } from '../components/modal.ts'
import { showMessage } from '../messages/announce.ts'
import { editMessage } from '../messages/edit.ts'
import type { NumberedUpload } from '../messages/form-files.ts'
import { messageForm } from '../messages/message-form.ts'
import { blankMessage } from '../messages/post.ts'
import { refuse } from '../rest/api-error.ts'
import { readForm, refuseForm } from '../rest/form.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { mustBePrivate } from './context.ts'
import { post, referenceOf, typeOf } from './post-answer.ts'

const deferral = z.object({ flags: z.int().min(0).nullish() }).nullish()

type Answering = (world: World, interaction: Interaction, data: unknown, files: NumberedUpload[]) => void

/** What each kind of callback does. */
export const answers: Partial<Record<number, Answering>> = {
  [Answer.ChannelMessageWithSource](world, interaction, data, files) {
    interaction.original = post(world, interaction, readForm(messageForm, data ?? {}), files)
    interaction.state = 'replied'
  },
  [Answer.DeferredChannelMessageWithSource](world, interaction, data) {
    const flags = readForm(deferral, data)?.flags ?? 0
    if ((flags & ~MessageFlags.Ephemeral) !== 0) refuseFlags()
    const isPrivate = (flags & MessageFlags.Ephemeral) !== 0 || mustBePrivate(interaction)
    interaction.original = loadingMessage(world, interaction, isPrivate)
    interaction.state = isPrivate ? 'deferred ephemeral' : 'deferred public'
  },
  [Answer.DeferredMessageUpdate](_world, interaction) {
    interaction.original = interaction.source
    interaction.state = 'deferred update'
  },
  [Answer.UpdateMessage](world, interaction, data, files) {
    if (!interaction.source || interaction.source.deletedAt !== null) return refuse('unknownMessage')
    editMessage(world, interaction.source, readForm(messageForm, data ?? {}), files)
    interaction.original = interaction.source
    interaction.state = 'replied'
  },
  [Answer.Modal](_world, interaction, data) {
    interaction.modal = readForm(modalForm, data)
    interaction.state = 'modal'
  },
}

/** Discord drops other flags of a deferral without a word; its documentation forbids them, and so does this. */
const refuseFlags = () =>
  refuseForm([
    { path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only EPHEMERAL can be set when deferring' },
  ])

const loadingMessage = (world: World, interaction: Interaction, isPrivate: boolean): Message => {
  const message: Message = {
    ...blankMessage(world, interaction.channel, world.bot),
    type: typeOf(interaction),
    flags: MessageFlags.Loading | (isPrivate ? MessageFlags.Ephemeral : 0),
    reference: referenceOf(interaction),
    onlyFor: isPrivate ? interaction.user : null,
    interaction,
  }
  showMessage(world, message)
  return message
}
