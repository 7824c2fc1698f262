import type { Slack } from '../slack.ts'
import { Channel, type ChannelKind } from '../state/channel.ts'
import type { Installation } from '../state/installation.ts'
import type { Enterprise, Team, User } from '../state/team.ts'
import { Person } from './person.ts'

/** How a channel is set up; public, with the given people and the app's bot, unless said otherwise. */
export interface ChannelOptions {
  kind?: Exclude<ChannelKind, 'im'>
  members?: Person[]
  /** Whether the app's bot is in it. */
  withApp?: boolean
  isShared?: boolean
  isArchived?: boolean
  isReadOnly?: boolean
}

/** A workspace, with its people and channels. */
export class Workspace {
  readonly team: Team
  readonly #slack: Slack

  constructor(slack: Slack, team: Team) {
    this.#slack = slack
    this.team = team
  }

  /** The app's installation here. */
  get installation(): Installation {
    const installation = this.#slack.state.installationIn(this.team)
    if (!installation) throw new Error(`the app is not installed in ${this.team.name}`)
    return installation
  }

  get botToken(): string {
    return this.installation.botToken
  }

  /** Adds somebody. */
  person(name: string, options: Partial<Pick<User, 'isAdmin' | 'locale' | 'tz'>> = {}): Person {
    const { state } = this.#slack
    const defaults = { isAdmin: false, locale: 'en-US', tz: 'Europe/Berlin' }
    const user: User = { ...defaults, ...options, id: state.ids.id('U'), team: this.team, name, isBot: false }
    state.users.set(user.id, user)
    return new Person(this.#slack, user)
  }

  /** Adds a channel. */
  channel(name: string, { kind = 'channel', members = [], withApp = true, ...flags }: ChannelOptions = {}): Channel {
    const { state } = this.#slack
    const ids = [...members.map(({ id }) => id), ...(withApp ? [this.installation.bot.id] : [])]
    const channel = new Channel(state.ids.id('C'), this.team, kind, name, ids)
    state.channels.set(channel.id, Object.assign(channel, flags))
    return channel
  }
}

/** Adds a workspace, on its own or in an organisation. */
export const addTeam = ({ state }: Slack, name: string, enterprise: Enterprise | null): Team => {
  const team = { id: state.ids.id('T'), name, domain: domainOf(name), enterprise }
  state.teams.set(team.id, team)
  return team
}

/** Adds an organisation. */
export const addEnterprise = ({ state }: Slack, name: string): Enterprise => {
  const enterprise = { id: state.ids.id('E'), name, domain: `${domainOf(name)}.enterprise` }
  state.enterprises.set(enterprise.id, enterprise)
  return enterprise
}

const domainOf = (name: string): string => name.toLowerCase().replaceAll(/\W+/g, '-')
