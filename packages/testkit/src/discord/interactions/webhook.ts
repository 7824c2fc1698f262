import { MessageFlags } from 'discord-api-types/v10'
import { editMessage } from '../messages/edit.ts'
import type { NumberedUpload } from '../messages/form-files.ts'
import type { MessageForm } from '../messages/message-form.ts'
import { refuse } from '../rest/api-error.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { isInstalledHere } from './context.ts'
import { post } from './post-answer.ts'

/**
 * The interaction that a webhook's token stands for.
 * @throws ApiError 10015 when there is none yet, 50027 when its time is over
 */
export const interactionOf = (world: World, application: string, token: string): Interaction => {
  const interaction = world.interactions.find((one) => one.token === token)
  if (!interaction || application !== world.settings.applicationId) return refuse('unknownWebhook')
  if (!interaction.callback) return refuse('unknownWebhook')
  if (world.now() >= interaction.expiresAt) return refuse('invalidWebhookToken')
  return interaction
}

/**
 * One message of an interaction: `@original` or a follow-up.
 * @throws ApiError 10008
 */
export const answerOf = (interaction: Interaction, id: string): Message => {
  const mine = [interaction.original, ...interaction.followUps].find((message) => message?.id === id)
  const message = id === '@original' ? interaction.original : mine
  return message && message.deletedAt === null ? message : refuse('unknownMessage')
}

/**
 * Changes one message of an interaction; the first change ends its loading.
 * @throws ApiError 10008, 50035
 */
export const editAnswer = (
  world: World,
  interaction: Interaction,
  id: string,
  form: MessageForm,
  files: NumberedUpload[],
): Message => {
  const message = answerOf(interaction, id)
  editMessage(world, message, form, files)
  if (message === interaction.original) interaction.state = 'replied'
  world.changed()
  return message
}

const mostFollowUpsOfUserInstall = 5

/**
 * Posts a follow-up; while the deferred answer is still loading, this fills that one instead, as Discord does.
 * @throws ApiError 40094, 50035
 */
export const followUp = (
  world: World,
  interaction: Interaction,
  form: MessageForm,
  files: NumberedUpload[],
): Message => {
  const { original } = interaction
  const isLoading = original?.deletedAt === null && (original.flags & MessageFlags.Loading) !== 0
  if (isLoading) return editAnswer(world, interaction, '@original', form, files)
  if (!isInstalledHere(interaction) && interaction.followUps.length >= mostFollowUpsOfUserInstall)
    return refuse('tooManyFollowUps')
  const message = post(world, interaction, form, files)
  interaction.followUps.push(message)
  interaction.state = 'replied'
  world.changed()
  return message
}
