import type { Message } from './message.ts'
import type { Team } from './team.ts'

/** `channel` is public, `group` private, `im` a direct message, `mpim` one among several. */
export type ChannelKind = 'channel' | 'group' | 'im' | 'mpim'

/** A conversation and all that was said in it. */
export class Channel {
  readonly id: string
  readonly team: Team
  readonly kind: ChannelKind
  readonly name: string
  /** Ids of people and bots. */
  readonly members: Set<string>
  isArchived = false
  /** Only admins may post. */
  isReadOnly = false
  /** Shared with another organisation (Slack Connect): events name files by stubs. */
  isShared = false
  /** Everything, ephemeral and deleted messages included, in order of posting. */
  readonly all: Message[] = []

  constructor(id: string, team: Team, kind: ChannelKind, name: string, members: Iterable<string>) {
    this.id = id
    this.team = team
    this.kind = kind
    this.name = name
    this.members = new Set(members)
  }

  /** What stands in the channel and its threads for everybody. */
  get messages(): Message[] {
    return this.all.filter((message) => !message.deletedAt && !message.onlyFor)
  }

  /** What stands in a thread for everybody, without the message that opened it. */
  repliesTo(ts: string): Message[] {
    return this.messages.filter(({ threadTs }) => threadTs === ts)
  }

  /** What stands there only for some person, or only for the given one. */
  ephemerals(person?: string): Message[] {
    return this.all.filter(
      ({ onlyFor, deletedAt }) => onlyFor && !deletedAt && (person === undefined || onlyFor === person),
    )
  }

  /** A message that stands for everybody. */
  find(ts: string): Message | undefined {
    return this.messages.find((message) => message.ts === ts)
  }
}
