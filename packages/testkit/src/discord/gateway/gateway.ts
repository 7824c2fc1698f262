import type { Server } from 'node:http'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { guildPayload } from '../payloads/guild.ts'
import { userPayload } from '../payloads/user.ts'
import type { Dispatch, World } from '../world/world.ts'
import { clientPayload, identifyForm, refusalOf, resumeForm } from './client-payloads.ts'
import { Session } from './session.ts'

/** Discord's gateway: JSON over a websocket without compression. */
export class Gateway {
  readonly #world: World
  readonly #server: WebSocketServer
  readonly #sessions = new Map<string, Session>()
  /** How often a client opened a session, and resumed one. */
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
    const message = clientPayload.safeParse(parse(text))
    if (message.success) this.#handle(socket, message.data.op, message.data.d)
    else socket.close(GatewayCloseCodes.DecodeError)
  }

  #handle(socket: WebSocket, op: number, body: unknown): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (typeof body === 'number') this.#sessionOf(socket)?.acknowledge(body)
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
    const form = identifyForm.safeParse(body)
    const refusal = form.success ? refusalOf(form.data, this.#world.settings) : GatewayCloseCodes.DecodeError
    if (!form.success || refusal) {
      socket.close(refusal)
      return
    }
    const session = new Session(socket, form.data.intents, form.data.shard ?? [0, 1])
    this.#sessions.set(session.id, session)
    this.identified += 1
    this.#welcome(session)
    this.#world.changed()
  }

  #welcome(session: Session): void {
    const { bot, guilds, settings, gatewayUrl } = this.#world
    const here = [...guilds.values()].filter((guild) => guild.members.has(bot.id) && session.hears(guild))
    session.dispatch('READY', {
      v: 10,
      user: userPayload(bot),
      guilds: here.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl,
      shard: session.shard,
      application: { id: settings.applicationId, flags: 0 },
    })
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return
    for (const guild of here) session.dispatch('GUILD_CREATE', guildPayload(guild))
  }

  #resume(socket: WebSocket, body: unknown): void {
    const form = resumeForm.safeParse(body)
    const session = this.#sessions.get(form.data?.session_id ?? '')
    if (form.data && form.data.token !== this.#world.settings.token)
      socket.close(GatewayCloseCodes.AuthenticationFailed)
    else if (!form.data) socket.close(GatewayCloseCodes.DecodeError)
    else if (!session) sendTo(socket, { op: GatewayOpcodes.InvalidSession, d: false })
    else if (form.data.seq > session.sequence) socket.close(GatewayCloseCodes.InvalidSeq)
    else {
      session.socket?.close(GatewayCloseCodes.UnknownError)
      session.resume(socket, form.data.seq)
      this.resumed += 1
      this.#world.changed()
    }
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket)
  }

  /** A session that nobody resumes for a while is over. */
  #leave(socket: WebSocket): void {
    const session = this.#sessionOf(socket)
    if (!session) return
    session.leave()
    this.#world.later(this.#world.settings.sessionLifetimeMs, () => {
      if (session.socket === null) this.#sessions.delete(session.id)
    })
    this.#world.changed()
  }

  #publish({ type, intents, guild, data }: Dispatch): void {
    for (const session of this.#sessions.values()) {
      const isWanted = intents === 0 || (session.intents & intents) !== 0
      if (isWanted && session.hears(guild)) session.dispatch(type, data(session))
    }
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
