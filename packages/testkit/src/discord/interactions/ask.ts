import { randomBytes } from 'node:crypto'
import type { InteractionType } from 'discord-api-types/v10'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { interactionPayload } from './interaction-payload.ts'

/** What somebody does that the app is to answer. */
interface Ask {
  type: InteractionType
  user: User
  channel: Channel
  name: string
  data: object
  owners: Interaction['owners']
  source?: Message | null
  target?: Message | null
}

/** Sends an interaction to the app; unless it is acknowledged in time, it fails. */
export const ask = (world: World, { source = null, target = null, ...what }: Ask): Interaction => {
  const interaction: Interaction = {
    ...what,
    id: world.id(),
    token: randomBytes(96).toString('base64url'),
    createdAt: world.now(),
    expiresAt: world.now() + world.settings.tokenLifetimeMs,
    source,
    target,
    state: 'pending',
    callback: null,
    original: null,
    followUps: [],
    modal: null,
  }
  world.interactions.push(interaction)
  world.later(world.settings.acknowledgeWithinMs, () => {
    if (interaction.state !== 'pending') return
    interaction.state = 'failed'
    world.changed()
  })
  deliver(world, interaction)
  return interaction
}

/** Sends the event of an interaction; sent again, it is a duplicate. */
export const deliver = (world: World, interaction: Interaction): void =>
  world.dispatch({
    type: 'INTERACTION_CREATE',
    intents: 0,
    guild: interaction.channel.guild,
    data: () => interactionPayload(world, interaction),
  })
