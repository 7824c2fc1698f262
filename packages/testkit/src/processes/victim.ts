import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { letGo, spawnGuarded } from '@soundscene/postgres'

/** A program that is killed again and again, and comes back as a supervisor would bring it back. */
export interface Victim {
  /** `kill -9`; resolves once it is gone, while it is already on its way back. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const backMs = 100

/** @param logFile takes both outputs of every life */
export function startVictim(command: string[], env: NodeJS.ProcessEnv, logFile: string): Victim {
  const log = openSync(logFile, 'a')
  let alive = true
  let running: ChildProcess
  const live = async () => {
    while (alive) {
      running = spawnGuarded(command, { env, log })
      await once(running, 'exit')
      await sleep(backMs)
    }
  }
  const life = live()
  const end = async (how: () => void) => {
    const ended = running.exitCode === null && running.signalCode === null ? once(running, 'exit') : undefined
    how()
    await ended
  }
  return {
    kill: () => end(() => running.kill('SIGKILL')),
    async stop() {
      alive = false
      await end(() => letGo(running))
      await life
    },
  }
}
