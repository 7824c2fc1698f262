import { execFileSync } from 'node:child_process'

/** A process as `ps` shows it. */
export interface ProcessRow {
  pid: number
  parent: number
  /** Resident memory in KiB; pages shared between processes count in each. */
  rss: number
  command: string
}

/** Everything that runs on this machine. */
export function listProcesses(): ProcessRow[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), rss: Number(rss), command }]
  })
}

/** A process and everything it started, directly or not. */
export function processTree(rows: readonly ProcessRow[], root: number): ProcessRow[] {
  const children = rows.filter((row) => row.parent === root && row.pid !== root)
  return [...rows.filter((row) => row.pid === root), ...children.flatMap((child) => processTree(rows, child.pid))]
}

const services = [
  { name: 'database', pattern: /postgres/ },
  { name: 'worker', pattern: /apps\/worker\// },
  { name: 'site', pattern: /next/ },
]

/** Adds up resident memory in MiB by service; what belongs to none of them is the launcher's. */
export function memoryByService(rows: readonly ProcessRow[]): Map<string, number> {
  const memory = new Map<string, number>()
  for (const { command, rss } of rows) {
    const name = services.find(({ pattern }) => pattern.test(command))?.name ?? 'launcher'
    memory.set(name, (memory.get(name) ?? 0) + rss / 1024)
  }
  return memory
}
