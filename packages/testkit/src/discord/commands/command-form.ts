import { ApplicationCommandType as Command } from 'discord-api-types/v10'
import { z } from 'zod'
import { common, menuName, translated } from './names.ts'
import { group, list, parameter, subcommand } from './options.ts'

const scope = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .nullish(),
}

const slashCommand = z.object({
  ...common,
  ...scope,
  type: z.literal(Command.ChatInput),
  options: list(z.discriminatedUnion('type', [parameter, subcommand, group])).optional(),
})

const menuCommand = z.object({
  ...scope,
  type: z.literal([Command.User, Command.Message]),
  name: menuName,
  name_localizations: translated(menuName),
  description: z.literal('').nullish(),
})

/** A command as an app registers it; without a type it is a slash command. */
export const command = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: Command.ChatInput } : body,
  z.discriminatedUnion('type', [slashCommand, menuCommand]),
)

export type CommandForm = z.infer<typeof command>

/** A command as Discord gives it back. */
export type RegisteredCommand = CommandForm & { id: string; application_id: string; version: string; guild_id?: string }
