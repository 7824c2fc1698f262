import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import type { Parameter } from '../commands/options.ts'
import { storeUpload, type Upload } from '../messages/uploads.ts'
import { attachmentPayload } from '../payloads/attachment.ts'
import { channelPayload } from '../payloads/channel.ts'
import { userPayload } from '../payloads/user.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import type { Resolved } from './slash-options.ts'

/** What a person gives to a slash command's options. */
export type OptionValue = string | number | boolean | Upload | { user: User } | { channel: Channel }

/** An option's value as it is sent; files, users and channels go into `resolved`. */
export const resolve = (
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
