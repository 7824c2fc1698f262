import { InteractionResponseType as Answer, MessageFlags } from 'discord-api-types/v10'
import { messagePayload } from '../payloads/message.ts'
import type { Interaction } from '../world/interaction.ts'
import type { World } from '../world/world.ts'

/** What `with_response` asks for. */
export const callbackPayload = (world: World, interaction: Interaction): object => {
  const { original, callback } = interaction
  const isMessage = original !== null && callback?.type !== Answer.DeferredMessageUpdate
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(isMessage
        ? {
            response_message_id: original.id,
            response_message_loading: (original.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: original.onlyFor !== null,
          }
        : {}),
    },
    resource: { type: callback?.type, ...(isMessage ? { message: messagePayload(world, original) } : {}) },
  }
}
