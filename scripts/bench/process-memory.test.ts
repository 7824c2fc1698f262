import { expect, it } from 'vitest'
import { listProcesses, memoryByService, processTree } from './process-memory.ts'

const row = (pid: number, parent: number, command: string, rss = 1024) => ({ pid, parent, rss, command })

it('finds this very process, with the memory it holds', () => {
  const [own] = processTree(listProcesses(), process.pid)
  expect(own).toMatchObject({ pid: process.pid, parent: process.ppid })
  expect(own?.rss).toBeGreaterThan(10_000)
})

it('follows what a process started, however deep, and nothing else', () => {
  const rows = [row(1, 0, 'init'), row(7, 1, 'npm start'), row(8, 7, 'sh'), row(9, 8, 'node'), row(10, 1, 'stranger')]
  expect(processTree(rows, 7).map(({ pid }) => pid)).toEqual([7, 8, 9])
})

it('adds memory up by service', () => {
  const rows = [
    row(1, 0, 'node bin/soundscene.js start', 2048),
    row(2, 1, 'node apps/worker/src/main.ts', 4096),
    row(3, 1, 'postgres -D data', 1024),
    row(4, 3, 'postgres: writer', 1024),
    row(5, 1, 'next-server', 3072),
  ]
  expect(Object.fromEntries(memoryByService(rows))).toEqual({ launcher: 2, worker: 4, database: 2, site: 3 })
})
