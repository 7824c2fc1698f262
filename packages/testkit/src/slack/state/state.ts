import { EventEmitter } from 'node:events'
import type { Channel } from './channel.ts'
import type { SlackFile } from './file.ts'
import { type Identifiers, identifiers } from './identifiers.ts'
import { covers, type Installation } from './installation.ts'
import type { Enterprise, Team, User } from './team.ts'
import type { View } from './view.ts'

/** Everything Slack knows. Tests read it; only Web API methods and people change it. */
export class SlackState {
  readonly enterprises = new Map<string, Enterprise>()
  readonly teams = new Map<string, Team>()
  readonly users = new Map<string, User>()
  readonly channels = new Map<string, Channel>()
  readonly files = new Map<string, SlackFile>()
  readonly views = new Map<string, View>()
  readonly installations: Installation[] = []
  readonly ids: Identifiers
  readonly now: () => number
  readonly #changes = new EventEmitter().setMaxListeners(0)

  constructor(now: () => number) {
    this.now = now
    this.ids = identifiers(now)
  }

  /** Tells those who wait for something that it may have come. */
  changed(): void {
    this.#changes.emit('change')
  }

  /** Calls back at every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#changes.on('change', listener)
    return () => this.#changes.off('change', listener)
  }

  /** The app in a workspace, if it is installed there or in its organisation. */
  installationIn(team: Team): Installation | undefined {
    return this.installations.find((installation) => !installation.ended && covers(installation, team))
  }

  /** The app's bot user in a conversation, if it is a member. */
  botIn(channel: Channel): Installation | undefined {
    const installation = this.installationIn(channel.team)
    return installation && channel.members.has(installation.bot.id) ? installation : undefined
  }
}
