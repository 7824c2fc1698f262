import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'

const stopMs = 30_000

/**
 * Ends what an earlier owner of this folder left behind, so that a new server may start. A server whose owner was
 * killed is stopped in good order; one whose owner lives is somebody's work and stays.
 * @throws SoundsceneError `database/in-use`
 */
export const clearLeftover = async (dir: string, data: string): Promise<void> => {
  const server = pidIn(join(data, 'postmaster.pid'))
  if (server === undefined || !isRunning(server)) return
  // After a restart of the machine the number may belong to any process: PostgreSQL would refuse, and we must not kill.
  if (!commandOf(server).includes(data)) return rmSync(join(data, 'postmaster.pid'))
  const owner = pidIn(join(dir, 'owner.pid'))
  if (owner !== undefined && isRunning(owner)) throw new SoundsceneError('database/in-use', { dir, pid: owner })
  process.kill(server, 'SIGINT')
  await ended(server)
}

/** Notes which process the server belongs to. */
export const claimFolder = (dir: string): void => writeFileSync(join(dir, 'owner.pid'), String(process.pid))

const pidIn = (file: string): number | undefined =>
  existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const commandOf = (pid: number): string =>
  existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout

const ended = async (pid: number): Promise<void> => {
  const deadline = Date.now() + stopMs
  while (isRunning(pid)) {
    if (Date.now() > deadline)
      throw new SoundsceneError('database/not-started', { what: `an earlier server, process ${pid}, does not end` })
    await sleep(20)
  }
}
