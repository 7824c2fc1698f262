import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const loopback = new net.BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const tried: string[] = []
let isInstalled = false

/** Everything that tried to leave this machine since the guard was set up, as `address:port` or a name. */
export const attempts = (): readonly string[] => tried

/** The attempts so far, which are then forgotten. */
export const takeAttempts = (): string[] => tried.splice(0)

/**
 * Makes every connection of this process beyond 127.0.0.0/8, ::1 and unix sockets throw, and every look-up of a name but
 * `localhost`: `net`, `tls`, `http`, `fetch`, `ws`, `dgram`, `dns`. Processes that it starts are their own.
 */
export const guardLoopback = (): void => {
  if (isInstalled) return
  isInstalled = true
  guardSockets()
  guardDatagrams()
  for (const callbacks of [dns, dns.Resolver.prototype]) guardNames(callbacks, callBack)
  for (const promises of [dns.promises, dns.promises.Resolver.prototype])
    guardNames(promises, (_, error) => Promise.reject(error))
  syncBuiltinESMExports()
}

const guardSockets = (): void => {
  const connect = net.Socket.prototype.connect as (this: net.Socket, ...args: unknown[]) => net.Socket
  const guarded = function (this: net.Socket, ...args: unknown[]): net.Socket {
    const { path, host, port } = targetOf(args)
    if (!path && !isLoopback(host)) throw outside(`${host}:${port}`)
    return connect.apply(this, args)
  }
  net.Socket.prototype.connect = guarded as typeof net.Socket.prototype.connect
}

interface Target {
  path?: string
  host?: string
  port?: number | string
}

/** `connect` takes options, a port and host, or a path; between its own modules Node passes them in an array. */
const targetOf = (args: unknown[]): Target => {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  if (typeof first === 'object' && first !== null) return first as Target
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first }
  return { port: first as number, ...(typeof second === 'string' ? { host: second } : {}) }
}

const guardDatagrams = (): void => {
  for (const name of ['send', 'connect'] as const) {
    const original = dgram.Socket.prototype[name] as (this: dgram.Socket, ...args: unknown[]) => unknown
    const guarded = function (this: dgram.Socket, ...args: unknown[]): unknown {
      // The first argument is the message or the port; the only other text is the address.
      const host = args.slice(1).find((arg) => typeof arg === 'string')
      if (!isLoopback(host)) throw outside(host ?? '')
      return original.apply(this, args)
    }
    Object.assign(dgram.Socket.prototype, { [name]: guarded })
  }
}

type LookUp = (this: unknown, ...args: unknown[]) => unknown

const guardNames = (owner: object, fail: (args: unknown[], error: Error) => unknown): void => {
  const lookUps = owner as Record<string, LookUp>
  for (const name of Object.getOwnPropertyNames(owner).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    const original = lookUps[name] as LookUp
    lookUps[name] = function (...args) {
      const host = String(args[0])
      return isLoopback(host) ? original.apply(this, args) : fail(args, outside(host))
    }
  }
}

const callBack = (args: unknown[], error: Error): void => {
  const callback = args.findLast((arg) => typeof arg === 'function')
  if (callback) process.nextTick(callback, error)
}

const isLoopback = (host: string | undefined): boolean => {
  if (host === undefined || host === '' || host === 'localhost') return true
  const family = net.isIP(host)
  return family !== 0 && loopback.check(host, family === 6 ? 'ipv6' : 'ipv4')
}

const outside = (where: string): Error => {
  tried.push(where)
  return new Error(`a test may not leave this machine, and tried to reach ${where}`)
}
