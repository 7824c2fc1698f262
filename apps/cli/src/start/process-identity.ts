import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  pid: number
  /** When it started, as the system writes it; empty when it isn't running. */
  born: string
}

/** Identity of the process that has this number now. */
export const identify = (pid: number): ProcessIdentity => ({ pid, born: birthOf(pid) })

/** Whether that very process still runs. */
export const isAlive = ({ pid, born }: ProcessIdentity): boolean => born !== '' && birthOf(pid) === born

function birthOf(pid: number): string {
  try {
    return process.platform === 'linux' ? startTick(pid) : startDate(pid)
  } catch {
    return ''
  }
}

/** proc(5): `pid (name) state …`, where the start time is field 22; a zombie no longer runs. */
function startTick(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' ? '' : (fields[18] ?? '')
}

const startDate = (pid: number): string =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
