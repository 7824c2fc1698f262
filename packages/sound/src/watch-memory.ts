import { readFileSync } from 'node:fs'

const interval = 10

function residentBytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}

/**
 * Calls back when another process holds more than `limit` bytes; the result stops watching. Sees bursts that the
 * process itself can't report. Without /proc (macOS) it sees nothing, and the process's own watch remains.
 */
export function watchMemory(pid: number, limit: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    try {
      if (residentBytes(pid) > limit) exceeded()
    } catch {
      clearInterval(timer)
    }
  }, interval)
  return () => clearInterval(timer)
}
