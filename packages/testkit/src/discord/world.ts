import type {
  APIEmbed,
  ChannelType,
  InteractionResponseType,
  InteractionType,
  MessageType,
  OverwriteType,
} from 'discord-api-types/v10'
import type { RegisteredCommand } from './commands.ts'
import type { Component, ModalForm } from './components.ts'
import { snowflakes } from './snowflake.ts'

/** Somebody on Discord, or the bot. */
export interface User {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  locale: string
  /** Whether the app is installed to this account, so that it can be used anywhere. */
  hasInstalledApp: boolean
  acceptsDirectMessages: boolean
}

export interface Role {
  readonly id: string
  readonly name: string
  permissions: bigint
}

export interface Member {
  readonly user: User
  readonly joinedAt: number
  roleIds: string[]
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly ownerId: string
  readonly roles: Role[]
  readonly members: Map<string, Member>
  readonly channels: Channel[]
}

export interface Overwrite {
  readonly id: string
  readonly type: OverwriteType
  allow: bigint
  deny: bigint
}

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

export type InteractionState =
  /** Not acknowledged yet. */
  | 'pending'
  /** Deferred, for everyone or for the person who asked; the answer is still awaited. */
  | 'deferred public'
  | 'deferred ephemeral'
  /** A component's interaction, acknowledged without an answer. */
  | 'deferred update'
  /** An answer has been given. */
  | 'replied'
  /** A form was opened. */
  | 'modal'
  /** Not acknowledged in time: the person reads that the application did not respond. */
  | 'failed'

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly user: User
  readonly channel: Channel
  readonly createdAt: number
  /** Name of the command with its subcommands, or the custom id. */
  readonly name: string
  /** What is the interaction's own in `INTERACTION_CREATE`. */
  readonly data: object
  readonly owners: { 0?: string; 1?: string }
  /** The message whose component was used. */
  readonly source: Message | null
  /** The message that a command was used on. */
  readonly target: Message | null
  expiresAt: number
  state: InteractionState
  callback: { type: InteractionResponseType; afterMs: number } | null
  /** The first answer; it stays here when it is deleted. */
  original: Message | null
  readonly followUps: Message[]
  modal: ModalForm | null
}

export interface Settings {
  readonly token: string
  readonly applicationId: string
  readonly acknowledgeWithinMs: number
  readonly tokenLifetimeMs: number
  readonly nonceWindowMs: number
  readonly heartbeatMs: number
  readonly attachmentLimit: number
  readonly allowsMessageContent: boolean
}

/** An event for those sessions that asked for it. */
export interface Dispatch {
  readonly type: string
  /** Bits of the intents of which a session needs one; none: every session hears it. */
  readonly intents: number
  readonly guild: Guild | null
  readonly data: (session: { intents: number }) => unknown
}

/** All that Discord knows. Everything is read and changed here; whoever waits for a change is told. */
export class World {
  readonly settings: Settings
  readonly bot: User
  readonly users = new Map<string, User>()
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  /** Every message ever sent, deleted ones included. */
  readonly messages = new Map<string, Message>()
  readonly attachments = new Map<string, Attachment>()
  readonly interactions: Interaction[] = []
  /** Registered commands, those of one guild under its id, the global ones under `''`. */
  readonly commands = new Map<string, RegisteredCommand[]>()
  readonly id: () => string
  readonly now: () => number
  cdnUrl = ''
  gatewayUrl = ''
  #publish: (dispatch: Dispatch) => void = () => {}
  readonly #waiting = new Set<() => void>()
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(settings: Settings, now: () => number) {
    this.settings = settings
    this.now = now
    this.id = snowflakes(now)
    this.bot = this.addUser({ id: settings.applicationId, name: 'soundscene', bot: true })
  }

  addUser(user: { id?: string; name: string; bot?: boolean; locale?: string }): User {
    const { id = this.id(), name, bot = false, locale = 'en-US' } = user
    const added = { id, name, bot, locale, hasInstalledApp: false, acceptsDirectMessages: true }
    this.users.set(id, added)
    return added
  }

  /** Where events go from now on. */
  onDispatch(publish: (dispatch: Dispatch) => void): void {
    this.#publish = publish
  }

  dispatch(dispatch: Dispatch): void {
    this.#publish(dispatch)
    this.changed()
  }

  /** Tells everyone who waits that something is different. */
  changed(): void {
    for (const look of [...this.#waiting]) look()
  }

  /** Runs something later, unless the world ends first. */
  later(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, ms)
    this.#timers.add(timer)
  }

  /**
   * What `find` gives, as soon as it gives something.
   * @throws Error naming what was awaited, when it does not come within `patienceMs`
   */
  until<T>(what: string, find: () => T | null | undefined | false, patienceMs = 30_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find()
        if (!found) return
        this.#waiting.delete(look)
        clearTimeout(timer)
        this.#timers.delete(timer)
        resolve(found)
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(look)
        reject(new Error(`waited ${patienceMs} ms for ${what}`))
      }, patienceMs)
      this.#timers.add(timer)
      this.#waiting.add(look)
      look()
    })
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#waiting.clear()
  }
}
