import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { serverAccount } from './account.ts'
import { programs } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { clusterFolder, socketFolder } from './folder.ts'
import { letGo } from './guarded-process.ts'
import { claimFolder, clearLeftover } from './leftover.ts'
import { runServer } from './server.ts'

/** Options of {@link startPostgres}. */
export interface PostgresOptions {
  /** Folder of the cluster; made when missing. */
  dir: string
  /** False gives up safety after a crash for speed, as tests may. */
  durable?: boolean
}

/** A running server that ends with this process, however this process ends. */
export interface Postgres {
  /** Where the data really is: `dir`, unless the server's account could not get at it. */
  dir: string
  pid: number
  /** Address of a database, the same after every start in the same folder. */
  url(database?: string): string
  /** Resolves when the server has ended, by `stop` or by itself; start it again in the latter case. */
  exited: Promise<void>
  /** Fast shutdown: connections are ended, everything committed is kept. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm installed, on a socket that only this user can reach.
 * @throws SoundsceneError `database/in-use` when another living process runs it, `database/not-started` otherwise
 */
export const startPostgres = async ({ dir: asked, durable = true }: PostgresOptions): Promise<Postgres> => {
  const account = serverAccount()
  const bin = programs(account)
  const dir = clusterFolder(asked, account)
  const data = ensureCluster(bin, dir, durable, account)
  await clearLeftover(dir, data)
  const socket = socketFolder(dir, account)
  const server = await runServer({ bin, dir, data, socket, durable, account })
  claimFolder(dir)
  const exited = ended(server).then(() => {
    if (!socket.startsWith(dir)) rmSync(socket, { recursive: true, force: true })
  })
  return {
    dir,
    pid: server.pid ?? 0,
    url: (database = 'soundscene') => `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`,
    exited,
    async stop() {
      server.ref()
      letGo(server)
      await exited
    },
  }
}

const ended = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
}
