import type { RegisteredCommand } from '../commands/command-form.ts'
import type { Interaction } from './interaction.ts'
import type { Attachment, Message } from './message.ts'
import type { Channel, Guild } from './place.ts'
import type { Settings } from './settings.ts'
import { snowflakes } from './snowflake.ts'
import type { User } from './user.ts'

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
  until<T>(what: string, find: () => T | null | undefined | false, patienceMs = 60_000): Promise<T> {
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
