import type { Block } from '../blocks/block.ts'
import type { Channel } from './channel.ts'
import type { SlackFile } from './file.ts'

/** Data for apps that travels with a message, unseen by people. */
export interface MessageMetadata {
  event_type: string
  event_payload: Record<string, unknown>
}

/** What a message says; every edit makes a new one. */
export interface MessageContent {
  text: string
  blocks: Block[]
}

/** A message where it stands. Deleted ones are kept, with the time of their deletion. */
export interface Message extends MessageContent {
  ts: string
  channel: Channel
  /** The message it answers, if it stands in a thread. */
  threadTs?: string
  subtype?: string
  /** Id of the author. */
  user: string
  /** The author's bot id, if an app wrote it. */
  botId?: string
  appId?: string
  files: SlackFile[]
  metadata?: MessageMetadata
  reactions: { name: string; users: string[] }[]
  /** Id of the only person who sees it, for an ephemeral message. */
  onlyFor?: string
  /** What it said before, oldest first; `until` is the time of the edit in ms since 1970. */
  earlier: (MessageContent & { until: number })[]
  edited?: { user: string; ts: string }
  /** In ms since 1970. */
  deletedAt?: number
  /** In ms since 1970. */
  postedAt: number
}
