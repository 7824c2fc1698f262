import { ApplicationCommandType as Command } from 'discord-api-types/v10'
import { z } from 'zod'
import { passForm, readForm } from '../rest/form.ts'
import type { World } from '../world/world.ts'
import { type CommandForm, command, type RegisteredCommand } from './command-form.ts'

/**
 * Puts these commands in the place of all others, as a bulk overwrite does: a command that stays keeps its id.
 * @param guildId a guild's commands; otherwise the global ones
 * @throws ApiError 50035
 */
export const overwriteCommands = (world: World, body: unknown, guildId = ''): RegisteredCommand[] => {
  const forms = readForm(z.array(command), body)
  passForm(twins(forms))
  passForm(tooMany(forms))
  const before = world.commands.get(guildId) ?? []
  const after = forms.map((form) => ({
    default_member_permissions: null,
    ...(guildId ? { guild_id: guildId } : { integration_types: [0 as const], contexts: null }),
    ...form,
    id: before.find(({ name, type }) => name === form.name && type === form.type)?.id ?? world.id(),
    application_id: world.settings.applicationId,
    version: world.id(),
  }))
  world.commands.set(guildId, after)
  world.changed()
  return after
}

const twins = (forms: CommandForm[]) =>
  forms.flatMap(({ name, type }, index) =>
    forms.findIndex((other) => other.name === name && other.type === type) < index
      ? [
          {
            path: [index, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ]
      : [],
  )

/** How many commands of each type an app may have. */
const mostOfType: Record<number, number> = { [Command.ChatInput]: 100, [Command.User]: 15, [Command.Message]: 15 }

const tooMany = (forms: CommandForm[]) =>
  Object.entries(mostOfType).flatMap(([type, most]) =>
    forms.filter((form) => form.type === Number(type)).length > most
      ? [
          {
            path: [],
            code: 'APPLICATION_COMMAND_TOO_MANY',
            message: `Maximum number of application commands reached (${most}).`,
          },
        ]
      : [],
  )
