import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js'
import type { Words } from '../words/words.ts'

/** Permissions that people are told about when one of them lacks. */
export type NamedPermission = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'AttachFiles'

/** The least that the bot needs in a server; reading the history lets it answer a message when an interaction ran out. */
const neededInServers = [
  ...(['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'AttachFiles'] as const),
  'ReadMessageHistory',
] as const

export const neededBits: bigint = neededInServers.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n)

export const permissionName = (permission: NamedPermission, words: Words): string =>
  words(`discord.permission.${permission}`)

/** The first permission that lacks for a picture to be shown in a place. */
export function lackingFor(
  held: Readonly<PermissionsBitField>,
  place: 'channel' | 'thread' | 'private',
): NamedPermission | undefined {
  const needed: Record<typeof place, NamedPermission[]> = {
    channel: ['ViewChannel', 'SendMessages', 'AttachFiles'],
    thread: ['ViewChannel', 'SendMessagesInThreads', 'AttachFiles'],
    private: ['AttachFiles'],
  }
  return needed[place].find((permission) => !held.has(permission))
}
