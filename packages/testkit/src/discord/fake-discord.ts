import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Cdn } from './cdn/cdn.ts'
import type { CdnFault } from './cdn/cdn-fault.ts'
import type { Gateway } from './gateway/gateway.ts'
import { deliver } from './interactions/ask.ts'
import { announce } from './messages/announce.ts'
import { messageEvent } from './payloads/message-event.ts'
import { Asked } from './people/asked.ts'
import { Person } from './people/person.ts'
import type { Call } from './rest/calls.ts'
import type { Fault, Match, RestFaults } from './rest/faults.ts'
import { addChannel, addGroup, addThread } from './world/channels.ts'
import { addBot, addGuild, removeBot } from './world/guilds.ts'
import type { Attachment, Message } from './world/message.ts'
import type { Channel, Guild } from './world/place.ts'
import { setPermissions } from './world/set-permissions.ts'
import type { User } from './world/user.ts'
import type { World } from './world/world.ts'

/**
 * A Discord on loopback for the real discord.js: REST v10, gateway and CDN, with people in it. It starts with nothing
 * in it but the bot.
 */
export class FakeDiscord {
  /** All that there is: guilds, channels, messages, interactions, commands. */
  readonly world: World
  /** Every request that the app made. */
  readonly calls: Call[] = []
  readonly gateway: Gateway
  readonly cdn: Cdn
  readonly url: string
  readonly #faults: RestFaults
  readonly #servers: Server[]

  constructor(parts: {
    world: World
    url: string
    rest: Server
    cdn: Cdn
    faults: RestFaults
    gateway: Gateway
    calls: Call[]
  }) {
    this.world = parts.world
    this.url = parts.url
    this.cdn = parts.cdn
    this.gateway = parts.gateway
    this.calls = parts.calls
    this.#faults = parts.faults
    this.#servers = [parts.rest, parts.cdn.server]
  }

  get token(): string {
    return this.world.settings.token
  }

  get applicationId(): string {
    return this.world.settings.applicationId
  }

  get bot(): User {
    return this.world.bot
  }

  /** Where files are downloaded from; another host and port than the REST interface. */
  get cdnUrl(): string {
    return this.world.cdnUrl
  }

  /** The option `rest` of a discord.js client. */
  get rest(): { api: string; cdn: string; mediaProxy: string } {
    return { api: `${this.url}/api`, cdn: this.cdnUrl, mediaProxy: this.cdnUrl }
  }

  /** A guild with the bot in it, unless told otherwise. */
  addGuild(options?: { name?: string; locale?: string; hasBot?: boolean }): Guild {
    return addGuild(this.world, options)
  }

  addChannel(guild: Guild, name?: string): Channel {
    return addChannel(this.world, guild, name)
  }

  addThread(channel: Channel, name?: string): Channel {
    return addThread(this.world, channel, name)
  }

  /** A group of people without the bot. */
  addGroup(people: Person[], name?: string): Channel {
    return addGroup(
      this.world,
      people.map(({ user }) => user),
      name,
    )
  }

  /** A person, in these guilds. */
  addPerson({ name, locale = 'en-US', guilds = [] }: { name: string; locale?: string; guilds?: Guild[] }): Person {
    const person = new Person(this.world, this.world.addUser({ name, locale }))
    for (const guild of guilds) person.joins(guild)
    return person
  }

  addBot(guild: Guild): void {
    addBot(this.world, guild)
  }

  removeBot(guild: Guild): void {
    removeBot(this.world, guild)
  }

  /** Gives and takes permissions of a person, or of the bot, in a guild or a channel. */
  setPermissions(place: Guild | Channel, who: { id: string }, change: { allow?: bigint; deny?: bigint }): void {
    const user = this.world.users.get(who.id)
    if (!user) throw new Error(`nobody has the id ${who.id}`)
    setPermissions(this.world, place, user, change)
  }

  /** Lets requests that match fail. */
  fail(match: Match, fault: Fault): void {
    this.#faults.add(match, fault)
  }

  /** Ends all faults that are set. */
  heal(): void {
    this.#faults.clear()
    this.cdn.heal()
  }

  /** Spoils the downloads of a file, or of all. */
  spoil(what: Attachment | 'all', fault: CdnFault): void {
    this.cdn.spoil(what, fault)
  }

  /** Ends the time of every interaction there is. */
  expireTokens(): void {
    for (const interaction of this.world.interactions) interaction.expiresAt = this.world.now()
  }

  /** Asks clients to reconnect and resume. */
  reconnect(): void {
    this.gateway.reconnect()
  }

  invalidateSession(isResumable: boolean): void {
    this.gateway.invalidate(isResumable)
  }

  /** Cuts the gateway's connections; what happens meanwhile is replayed on resuming. */
  dropConnections(): void {
    this.gateway.drop()
  }

  /** Delivers an event once more. */
  duplicate(what: Asked | Message): void {
    if (what instanceof Asked) deliver(this.world, what.interaction)
    else announce(this.world, 'MESSAGE_CREATE', what, (intents) => messageEvent(this.world, what, intents))
  }

  /** What `find` gives, as soon as it gives something; it looks again at each change. */
  until<T>(what: string, find: () => T | null | undefined | false, patienceMs?: number): Promise<T> {
    return this.world.until(what, find, patienceMs)
  }

  /** Ends everything, open connections included. */
  async stop(): Promise<void> {
    this.world.end()
    this.gateway.close()
    await Promise.all(this.#servers.map(close))
  }
}

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
