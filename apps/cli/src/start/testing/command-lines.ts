import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Every process with what it was started as. */
export const commandLines = (): { pid: number; args: string }[] =>
  existsSync('/proc/self/cmdline') ? ofLinux() : ofPs()

const ofLinux = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), args: cmdline(name) }))

function cmdline(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const ofPs = () =>
  spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => ({ pid: Number.parseInt(line, 10), args: line }))
