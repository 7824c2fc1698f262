import { type ChildProcess, spawn } from 'node:child_process'
import type { Account } from './account.ts'

/**
 * The guard holds the other end of a pipe to this process: whether this process closes it or is killed, the guard then
 * interrupts the server. It is a grandchild, since PostgreSQL takes the end of a child that it doesn't know for a crash.
 */
const guarded = '( { cat <&3; kill -INT $$; } >/dev/null 2>&1 & ); exec "$@" 3<&-'

/** What a guarded process is started with, beside its command. */
export interface GuardedOptions {
  env: NodeJS.ProcessEnv
  /** File descriptor that both outputs go to. */
  log: number | 'ignore'
  account?: Account | undefined
}

/**
 * Starts a server that ends in good order (SIGINT) when this process lets go of it or ends, even by `kill -9`. It has a
 * session of its own: Ctrl-C reaches its clients first.
 */
export const spawnGuarded = (command: string[], { env, log, account }: GuardedOptions): ChildProcess => {
  const server = spawn('/bin/sh', ['-c', guarded, 'sh', ...command], {
    ...account,
    cwd: '/',
    env,
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  })
  server.once('exit', () => letGo(server))
  server.unref()
  return server
}

/** Closes the pipe, upon which the guard interrupts the server. */
export const letGo = (server: ChildProcess): void => {
  const pipe = server.stdio[3]
  if (pipe && 'destroy' in pipe) pipe.destroy()
}
