import { InteractionResponseType as Answer, InteractionType } from 'discord-api-types/v10'
import { z } from 'zod'
import type { NumberedUpload } from '../messages/form-files.ts'
import { refuse } from '../rest/api-error.ts'
import { readForm, refuseForm } from '../rest/form.ts'
import type { Interaction } from '../world/interaction.ts'
import type { World } from '../world/world.ts'
import { answers } from './answers.ts'

const callbackForm = z.object({ type: z.literal([4, 5, 6, 7, 8, 9]), data: z.unknown().optional() })

/**
 * The app's first response to an interaction.
 * @throws ApiError 10062 when it comes too late, 40060 when it comes twice, 50035
 */
export const respond = (
  world: World,
  id: string,
  token: string,
  body: unknown,
  files: NumberedUpload[],
): Interaction => {
  const interaction = world.interactions.find((one) => one.id === id && one.token === token)
  if (!interaction || interaction.state === 'failed') return refuse('unknownInteraction')
  if (interaction.callback) return refuse('alreadyAcknowledged')
  const afterMs = world.now() - interaction.createdAt
  if (afterMs > world.settings.acknowledgeWithinMs) return refuse('unknownInteraction')
  const { type, data } = readForm(callbackForm, body)
  refuseMisplaced(interaction, type)
  answers[type]?.(world, interaction, data, files)
  interaction.callback = { type, afterMs }
  world.changed()
  return interaction
}

const refuseMisplaced = ({ source, type: asked }: Interaction, type: Answer): void => {
  const needsSource = type === Answer.DeferredMessageUpdate || type === Answer.UpdateMessage
  const isFormAfterForm = type === Answer.Modal && asked === InteractionType.ModalSubmit
  if ((!needsSource || source) && !isFormAfterForm && type !== Answer.ApplicationCommandAutocompleteResult) return
  refuseForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Type ${type} does not answer this interaction.` }])
}
