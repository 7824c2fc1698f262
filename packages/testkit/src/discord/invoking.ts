import {
  type ApplicationCommandType,
  PermissionFlagsBits as Bits,
  InteractionContextType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10'
import { storeUpload, type Upload } from './attachments.ts'
import type { Parameter, RegisteredCommand } from './commands.ts'
import { contextOf } from './interactions.ts'
import { attachmentPayload, channelPayload, userPayload } from './payloads.ts'
import { may, permissionsIn } from './permissions.ts'
import type { Channel, Interaction, User, World } from './world.ts'

/** What a person gives to a slash command's options. */
export type OptionValue = string | number | boolean | Upload | { user: User } | { channel: Channel }

/**
 * The command as this person finds it in this place, with whom it is authorised by.
 * @throws Error when the client would not offer it here
 */
export const offeredCommand = (
  world: World,
  { user, channel, name, type }: { user: User; channel: Channel; name: string; type: ApplicationCommandType },
): { command: RegisteredCommand; owners: Interaction['owners'] } => {
  const registered = [...(world.commands.get(channel.guild?.id ?? '-') ?? []), ...(world.commands.get('') ?? [])]
  const command = registered.find((one) => one.name === name && one.type === type)
  if (!command) throw new Error(`no command ${name} is registered`)
  const owners = ownersOf(world, command, user, channel)
  if (Object.keys(owners).length === 0) throw new Error(`${name} is not offered to ${user.name} here`)
  return { command, owners }
}

const ownersOf = (world: World, command: RegisteredCommand, user: User, channel: Channel): Interaction['owners'] => {
  const context = contextOf(world, channel)
  const { contexts, integration_types: types } = command
  if (contexts && !contexts.includes(context)) return {}
  const isForGuilds = command.guild_id !== undefined || (types?.includes(0) ?? true)
  const isForUsers = types?.includes(1) ?? false
  return {
    ...(isForGuilds && isOfferedByGuild(world, command, user, channel) ? { 0: channel.guild?.id ?? '0' } : {}),
    ...(isForUsers && user.hasInstalledApp ? { 1: user.id } : {}),
  }
}

const isOfferedByGuild = (world: World, command: RegisteredCommand, user: User, channel: Channel): boolean => {
  if (!channel.guild) return contextOf(world, channel) === InteractionContextType.BotDM
  if (!channel.guild.members.has(world.bot.id) || !may(channel, user, Bits.UseApplicationCommands)) return false
  const needed = command.default_member_permissions
  if (needed === null || needed === undefined) return true
  const held = permissionsIn(channel, user)
  return needed === '0' ? (held & Bits.Administrator) !== 0n : (held & BigInt(needed)) === BigInt(needed)
}

interface Resolved {
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

const resolve = (
  world: World,
  channel: Channel,
  parameter: Parameter,
  value: OptionValue,
  resolved: Resolved,
): unknown => {
  refuseUnfit(parameter, value)
  if (typeof value !== 'object') return value
  if ('bytes' in value) {
    const attachment = storeUpload(world, value, { channel, ephemeral: true })
    resolved.attachments[attachment.id] = attachmentPayload(world, attachment)
    return attachment.id
  }
  if ('user' in value) {
    resolved.users[value.user.id] = userPayload(value.user)
    return value.user.id
  }
  resolved.channels[value.channel.id] = channelPayload(value.channel)
  return value.channel.id
}

const jsTypes: Record<number, string> = {
  [Option.String]: 'string',
  [Option.Integer]: 'number',
  [Option.Number]: 'number',
  [Option.Boolean]: 'boolean',
}

/** Endings that the client knows for each kind of file. */
const endings: Record<string, RegExp> = {
  audio: /\.(mp3|ogg|wav|flac|m4a|aac|opus|weba)$/i,
  video: /\.(mp4|webm|mov|mkv|avi)$/i,
  image: /\.(png|jpe?g|gif|webp)$/i,
}

const refuseUnfit = (parameter: Parameter, value: OptionValue): void => {
  const { name, type, choices, min_value, max_value, file_types } = parameter
  const expected = jsTypes[type] ?? 'object'
  const isUnfit =
    typeof value !== expected ||
    (type === Option.Integer && !Number.isInteger(value)) ||
    (choices && !choices.some((choice) => choice.value === value)) ||
    (typeof value === 'number' && (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity))) ||
    (typeof value === 'object' && 'bytes' in value && !isWanted(value.name, file_types))
  if (isUnfit) throw new Error(`${name} does not take ${typeof value === 'object' ? 'this' : value}`)
}

const isWanted = (name: string, fileTypes: readonly string[] | undefined): boolean =>
  !fileTypes || fileTypes.some((type) => endings[type]?.test(name) ?? name.toLowerCase().endsWith(type))
