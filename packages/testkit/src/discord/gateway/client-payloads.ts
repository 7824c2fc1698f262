import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10'
import { z } from 'zod'
import type { Settings } from '../world/settings.ts'

/** Anything that a client sends. */
export const clientPayload = z.object({ op: z.int(), d: z.unknown() })

/** What a client says of itself at first. */
export const identifyForm = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int(), z.int()]).optional(),
})

/** What a client says to go on with a session. */
export const resumeForm = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) })

const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent
const every = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

/** Why a client is turned away, if it is. */
export const refusalOf = (
  { token, intents }: z.infer<typeof identifyForm>,
  settings: Settings,
): GatewayCloseCodes | undefined => {
  const allowed = settings.allowsMessageContent ? GatewayIntentBits.MessageContent : 0
  if (token !== settings.token) return GatewayCloseCodes.AuthenticationFailed
  if ((intents & ~every) !== 0) return GatewayCloseCodes.InvalidIntents
  return (intents & privileged & ~allowed) === 0 ? undefined : GatewayCloseCodes.DisallowedIntents
}
