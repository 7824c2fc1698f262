import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import type { RegisteredCommand } from '../commands/command-form.ts'
import type { Parameter } from '../commands/options.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'
import { type OptionValue, resolve } from './option-value.ts'

/** What the values of options stand for, by id. */
export interface Resolved {
  attachments: Record<string, object>
  users: Record<string, object>
  channels: Record<string, object>
}

/**
 * The options of a slash command's interaction.
 * @param path names of the subcommand group and the subcommand, if any
 * @throws Error when the client would not let these values be sent
 */
export const slashOptions = (
  world: World,
  channel: Channel,
  command: RegisteredCommand,
  path: readonly string[],
  values: Record<string, OptionValue>,
): { options: object[]; resolved: Resolved } => {
  const resolved: Resolved = { attachments: {}, users: {}, channels: {} }
  const parameters = parametersOf(command, path)
  for (const name of Object.keys(values))
    if (!parameters.some((parameter) => parameter.name === name))
      throw new Error(`${command.name} has no option ${name}`)
  const given = parameters.flatMap((parameter) => {
    const value = values[parameter.name]
    if (value === undefined && parameter.required) throw new Error(`${command.name} needs ${parameter.name}`)
    return value === undefined
      ? []
      : [{ name: parameter.name, type: parameter.type, value: resolve(world, channel, parameter, value, resolved) }]
  })
  const isGroup = path.length === 2
  const options = path.reduceRight<object[]>(
    (inner, name, depth) => [
      { name, type: isGroup && depth === 0 ? Option.SubcommandGroup : Option.Subcommand, options: inner },
    ],
    given,
  )
  return { options, resolved }
}

interface Level {
  name: string
  options?: readonly { name: string; type: number }[] | undefined
}

const isSub = ({ type }: { type: number }): boolean => type <= Option.SubcommandGroup

const parametersOf = (command: RegisteredCommand, path: readonly string[]): readonly Parameter[] => {
  const level = path.reduce<Level>((above, name) => {
    const below = above.options?.find((option) => option.name === name && isSub(option))
    if (!below) throw new Error(`${command.name} has no subcommand ${name}`)
    return below
  }, command as Level)
  const options = level.options ?? []
  if (options.some(isSub)) throw new Error(`${command.name} needs a subcommand`)
  return options as readonly Parameter[]
}
