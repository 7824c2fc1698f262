import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import type { Account } from './account.ts'
import { serverEnv } from './cluster.ts'
import { spawnGuarded } from './guarded-process.ts'

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
  const deadline = Date.now() + lingerMs
  while (true) {
    const server = spawnServer(options)
    if (await becomesReady(options.data, server)) return server
    const what = lastWords(options.dir)
    if (!lingering.test(what) || Date.now() > deadline) throw new SoundsceneError('database/not-started', { what })
    await sleep(100)
  }
}

// Sessions may outlive a server that was killed for a moment, and PostgreSQL rightly won't start beside them.
const lingering = /shared memory block .* is still in use/
const lingerMs = 30_000

const becomesReady = async (data: string, server: ChildProcess): Promise<boolean> => {
  while (server.exitCode === null && server.signalCode === null) {
    if (isReady(data, server)) return true
    await sleep(10)
  }
  return false
}

const spawnServer = ({ bin, dir, data, socket, durable, account }: ServerOptions): ChildProcess => {
  const config = { ...settings, unix_socket_directories: `"${socket}"`, ...(durable ? {} : fast) }
  const flags = Object.entries(config).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile(dir), 'w', 0o600)
  const server = spawnGuarded([join(bin, 'postgres'), '-D', data, ...flags], { env: serverEnv, log, account })
  closeSync(log)
  return server
}

/** The eighth line of postmaster.pid is where the server says how far it is; `pg_ctl` waits for the same. */
const isReady = (data: string, { pid }: ChildProcess): boolean => {
  const file = join(data, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

const logFile = (dir: string) => join(dir, 'postgres.log')

const lastWords = (dir: string): string => readFileSync(logFile(dir), 'utf8').trim().split('\n').slice(-3).join(' ')
