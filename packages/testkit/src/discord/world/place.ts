import type { ChannelType, OverwriteType } from 'discord-api-types/v10'
import type { Message } from './message.ts'
import type { Member, Role, User } from './user.ts'

/** A server. */
export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly ownerId: string
  readonly roles: Role[]
  readonly members: Map<string, Member>
  readonly channels: Channel[]
}

interface Overwrite {
  readonly id: string
  readonly type: OverwriteType
  allow: bigint
  deny: bigint
}

/** A text channel, a thread, or direct messages. */
export interface Channel {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly guild: Guild | null
  /** The channel that a thread belongs to. */
  readonly parent: Channel | null
  /** Who is in a direct message or a group. */
  readonly recipients: User[]
  readonly overwrites: Overwrite[]
  /** What stands in it now, oldest first, messages that only one person sees included. */
  readonly messages: Message[]
  /** Who was seen typing, and when. */
  readonly typing: { user: User; at: number }[]
}
