import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import type { Account } from './account.ts'
import { serverEnv } from './cluster.ts'

/**
 * Runs the server with a guard beside it. The guard holds the other end of a pipe to this process: whether this process
 * closes it or is killed, the guard then stops the server in good order (SIGINT is PostgreSQL's fast shutdown). It is
 * started as a grandchild, since PostgreSQL takes the end of a child that it doesn't know for a crash.
 */
const guarded = '( { cat <&3 >/dev/null; kill -INT $$; } & ); exec "$@" 3<&-'

const settings = { listen_addresses: '', max_connections: '100', shared_buffers: '64MB' }
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Everything that a server process is started with. */
export interface ServerOptions {
  bin: string
  dir: string
  data: string
  socket: string
  durable: boolean
  account: Account | undefined
}

/** Starts the server and resolves once it takes connections. @throws SoundsceneError `database/not-started` */
export const runServer = async (options: ServerOptions): Promise<ChildProcess> => {
  const server = spawnServer(options)
  while (!isReady(options.data, server)) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new SoundsceneError('database/not-started', { what: lastWords(options.dir) })
    await sleep(10)
  }
  return server
}

const spawnServer = ({ bin, dir, data, socket, durable, account }: ServerOptions): ChildProcess => {
  const config = { ...settings, unix_socket_directories: `"${socket}"`, ...(durable ? {} : fast) }
  const flags = Object.entries(config).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile(dir), 'w', 0o600)
  const server = spawn('/bin/sh', ['-c', guarded, 'postgres', join(bin, 'postgres'), '-D', data, ...flags], {
    ...account,
    cwd: '/',
    env: serverEnv,
    // Its own session: Ctrl-C reaches the clients first, and the server when they are done.
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  })
  closeSync(log)
  server.once('exit', () => releaseGuard(server))
  server.unref()
  return server
}

/** Closes the pipe, upon which the guard stops the server. */
export const releaseGuard = (server: ChildProcess): void => {
  const pipe = server.stdio[3]
  if (pipe && 'destroy' in pipe) pipe.destroy()
}

/** The eighth line of postmaster.pid is where the server says how far it is; `pg_ctl` waits for the same. */
const isReady = (data: string, { pid }: ChildProcess): boolean => {
  const file = join(data, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

const logFile = (dir: string) => join(dir, 'postgres.log')

const lastWords = (dir: string): string => readFileSync(logFile(dir), 'utf8').trim().split('\n').slice(-3).join(' ')
