import { SoundsceneError } from '@soundscene/errors'
import { ApplicationFlags, DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  /** How it may be installed: `0` to servers, `1` to people. */
  integration_types_config: z.record(z.string(), z.unknown()).default({}),
})

/** The app that the bot's token belongs to. */
export type Application = z.infer<typeof applicationSchema>

export const wrongToken =
  'DISCORD_TOKEN is not accepted by Discord. Copy it again from the Bot page of your application.'
export const noMessageContent =
  'DISCORD_AUTOMATIC needs the Message Content intent. Turn it on under Bot, Privileged Gateway Intents, of your application.'

/** @throws SoundsceneError `config/invalid` when the token is none */
export async function readApplication(rest: REST): Promise<Application> {
  try {
    return applicationSchema.parse(await rest.get(Routes.currentApplication()))
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      throw new SoundsceneError('config/invalid', { what: wrongToken })
    throw error
  }
}

/** Whether the app may read messages in channels, as automatic drawing takes. */
export const readsMessages = ({ flags }: Application): boolean =>
  (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0
