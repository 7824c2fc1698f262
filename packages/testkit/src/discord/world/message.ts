import type { APIEmbed, MessageType } from 'discord-api-types/v10'
import type { Component } from '../components/layout.ts'
import type { Interaction } from './interaction.ts'
import type { Channel } from './place.ts'
import type { User } from './user.ts'

/** A file that Discord keeps. */
export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly path: string
  description?: string
  readonly size: number
  readonly width?: number
  readonly height?: number
  readonly durationSecs?: number
  readonly waveform?: string
  readonly ephemeral: boolean
}

/** A message, also after it was deleted. */
export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  readonly type: MessageType
  content: string
  flags: number
  embeds: APIEmbed[]
  components: Component[]
  attachments: Attachment[]
  readonly nonce: string | number | null
  readonly reference: { type: 0 | 1; message: Message } | null
  /** The message that this one forwards, as it was then. */
  readonly forwarded: Message | null
  readonly reactions: { emoji: string; user: User }[]
  readonly createdAt: number
  /** When it was changed, each time, in ms. */
  readonly editedAt: number[]
  deletedAt: number | null
  /** The only person who sees it. */
  readonly onlyFor: User | null
  /** The interaction that it answers. */
  readonly interaction: Interaction | null
}
