import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { letGo, spawnGuarded } from '@soundscene/postgres'

/** Something that runs. */
export interface Child {
  /** Resolves with what ended it, such as `exit code 1` or `SIGKILL`. */
  exited: Promise<string>
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

/** A Node program that runs for as long as the launcher at most, even when the launcher is killed. */
export interface Program {
  args: string[]
  env: NodeJS.ProcessEnv
  /** File descriptor that it writes to. */
  log: number
}

const graceMs = 15_000

/** Starts a program in a process group of its own, so that Ctrl-C reaches the launcher alone. */
export function startChild({ args, env, log }: Program): Child {
  const child = spawnGuarded([process.execPath, ...args], { env, log })
  child.ref()
  const exited = once(child, 'exit').then(([code, signal]) => (signal ? String(signal) : `exit code ${code}`))
  const kill = () => killGroup(child.pid as number)
  const stop = async () => {
    letGo(child)
    await Promise.race([exited, sleep(graceMs, undefined, { ref: false })])
    kill()
    await exited
  }
  return { exited, stop, kill }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
