import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { guildPayload } from '../payloads/guild.ts'
import { userPayload } from '../payloads/user.ts'
import type { Dispatch, World } from '../world/world.ts'
import { isOfShard, type Session } from './session.ts'

const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int(), z.int()]).optional(),
})

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) })

const payload = z.object({ op: z.int(), d: z.unknown() })

const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent

const every = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

/** Discord's gateway: JSON over a websocket without compression. */
export class Gateway {
  readonly #world: World
  readonly #server: WebSocketServer
  readonly #sessions = new Map<string, Session>()
  /** Sessions that were opened, since the start. */
  identified = 0
  resumed = 0

  constructor(world: World, server: Server) {
    this.#world = world
    this.#server = new WebSocketServer({ server, path: '/gateway', perMessageDeflate: false })
    this.#server.on('connection', (socket) => this.#greet(socket))
    world.onDispatch((dispatch) => this.#publish(dispatch))
  }

  /** Asks every client to reconnect and resume (op 7). */
  reconnect(): void {
    for (const { socket } of this.#sessions.values()) sendTo(socket, { op: GatewayOpcodes.Reconnect, d: null })
  }

  /** Tells every client that its session is invalid (op 9); unless resumable, it is forgotten. */
  invalidate(isResumable: boolean): void {
    for (const session of [...this.#sessions.values()]) {
      if (!isResumable) this.#sessions.delete(session.id)
      sendTo(session.socket, { op: GatewayOpcodes.InvalidSession, d: isResumable })
    }
  }

  /** Cuts every connection without a word; sessions can be resumed. */
  drop(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }

  /** Whether any client listens right now. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null)
  }

  close(): void {
    this.drop()
    this.#server.close()
  }

  #greet(socket: WebSocket): void {
    socket.on('error', () => socket.terminate())
    socket.on('close', () => this.#leave(socket))
    socket.on('message', (data) => this.#receive(socket, String(data)))
    sendTo(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#world.settings.heartbeatMs } })
  }

  #receive(socket: WebSocket, text: string): void {
    const message = payload.safeParse(parse(text))
    if (message.success) this.#handle(socket, message.data.op, message.data.d)
    else socket.close(GatewayCloseCodes.DecodeError)
  }

  #handle(socket: WebSocket, op: number, body: unknown): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        sendTo(socket, { op: GatewayOpcodes.HeartbeatAck })
        break
      case GatewayOpcodes.Identify:
        this.#identify(socket, body)
        break
      case GatewayOpcodes.Resume:
        this.#resume(socket, body)
        break
      case GatewayOpcodes.PresenceUpdate:
        break
      default:
        socket.close(GatewayCloseCodes.UnknownOpcode)
    }
  }

  #identify(socket: WebSocket, body: unknown): void {
    const form = identify.safeParse(body)
    const refusal = form.success ? this.#refusalOf(form.data) : GatewayCloseCodes.DecodeError
    if (!form.success || refusal) {
      socket.close(refusal)
      return
    }
    const { intents, shard = [0, 1] } = form.data
    const session: Session = { id: randomUUID(), intents, shard, sent: [], socket }
    this.#sessions.set(session.id, session)
    this.identified += 1
    this.#welcome(session)
    this.#world.changed()
  }

  #refusalOf({ token, intents }: z.infer<typeof identify>): GatewayCloseCodes | undefined {
    const { settings } = this.#world
    const allowed = settings.allowsMessageContent ? GatewayIntentBits.MessageContent : 0
    if (token !== settings.token) return GatewayCloseCodes.AuthenticationFailed
    if ((intents & ~every) !== 0) return GatewayCloseCodes.InvalidIntents
    return (intents & privileged & ~allowed) === 0 ? undefined : GatewayCloseCodes.DisallowedIntents
  }

  #welcome(session: Session): void {
    const { bot, guilds, settings, gatewayUrl } = this.#world
    const here = [...guilds.values()].filter((guild) => guild.members.has(bot.id) && isOfShard(session, guild))
    this.#send(session, 'READY', {
      v: 10,
      user: userPayload(bot),
      guilds: here.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl,
      shard: session.shard,
      application: { id: settings.applicationId, flags: 0 },
    })
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return
    for (const guild of here) this.#send(session, 'GUILD_CREATE', guildPayload(guild))
  }

  #resume(socket: WebSocket, body: unknown): void {
    const form = resume.safeParse(body)
    const session = this.#sessions.get(form.data?.session_id ?? '')
    if (form.data && form.data.token !== this.#world.settings.token)
      socket.close(GatewayCloseCodes.AuthenticationFailed)
    else if (!form.data) socket.close(GatewayCloseCodes.DecodeError)
    else if (!session) sendTo(socket, { op: GatewayOpcodes.InvalidSession, d: false })
    else if (form.data.seq > session.sent.length) socket.close(GatewayCloseCodes.InvalidSeq)
    else this.#replay(session, socket, form.data.seq)
  }

  #replay(session: Session, socket: WebSocket, after: number): void {
    session.socket?.close(GatewayCloseCodes.UnknownError)
    session.socket = socket
    for (const missed of session.sent.slice(after)) socket.send(missed)
    this.resumed += 1
    this.#send(session, 'RESUMED', {})
    this.#world.changed()
  }

  #leave(socket: WebSocket): void {
    for (const session of this.#sessions.values()) if (session.socket === socket) session.socket = null
    this.#world.changed()
  }

  #publish({ type, intents, guild, data }: Dispatch): void {
    for (const session of this.#sessions.values()) {
      const isWanted = intents === 0 || (session.intents & intents) !== 0
      if (isWanted && isOfShard(session, guild)) this.#send(session, type, data(session))
    }
  }

  #send(session: Session, type: string, data: unknown): void {
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: type, s: session.sent.length + 1, d: data })
    session.sent.push(text)
    if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(text)
  }
}

const sendTo = (socket: WebSocket | null, message: object): void => socket?.send(JSON.stringify(message))

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
