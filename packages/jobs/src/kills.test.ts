import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testFolder } from '@soundscene/testkit'
import { afterEach, describe, expect, test } from 'vitest'
import { setQueueStage } from './testing/queue-stage.ts'
import { startServers } from './testing/servers.ts'

describe.each(await startServers())('a queue on $name, when things die', ({ server }) => {
  const { connection, name, open, add, options, givenUp } = setQueueStage(server)
  const workers: ChildProcess[] = []
  afterEach(() => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL')
  })

  test('the jobs of a worker that was killed are handled by another, as their second attempt', async () => {
    const queue = await open()
    const ids = [await add(queue), await add(queue)]
    await killWorkerHolding(ids)
    const seen: [string, number][] = []
    await queue.work(async ({ id, attempt }) => void seen.push([id, attempt]), options)
    await expect.poll(() => seen.toSorted()).toEqual(ids.map((id) => [id, 2]).toSorted())
  })

  test('a job that was the end of two workers is given up, not handed to a third', async () => {
    const queue = await open()
    const ids = [await add(queue)]
    await killWorkerHolding(ids)
    await killWorkerHolding(ids)
    await queue.work(() => Promise.reject(new Error('handed out a third time')), options)
    await expect.poll(() => givenUp).toEqual(ids)
  })

  test('no job is lost when the server is killed while jobs wait and are in hand', async () => {
    const queue = await open()
    const before = await Promise.all(Array.from({ length: 6 }, () => add(queue)))
    const done = new Set<string>()
    const errors: Error[] = []
    let started = 0
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await queue.work(
      async ({ id }) => {
        started += 1
        if (started === 2) release()
        await new Promise((resolve) => setTimeout(resolve, 50))
        done.add(id)
      },
      { ...options, onError: (error) => void errors.push(error) },
    )
    await released
    const killedAt = Date.now()
    await server?.kill()
    await expect(add(queue)).rejects.toMatchObject({ code: 'service/unavailable' })
    await server?.start()
    const after = await expectSoon(() => add(queue))
    const awayMs = Date.now() - killedAt
    await expect.poll(() => [...before, after].filter((id) => !done.has(id))).toEqual([])
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    // Every connection may complain that it broke; then nobody asks, or complains, without a pause.
    expect(errors.length).toBeLessThan(20 + awayMs / 50)
  })

  test('a worker that stood still until its job was given to another is told to stop', async () => {
    const queue = await open()
    const ids = [await add(queue)]
    const thaw = join(notesFolder, randomUUID())
    const { notes } = await workerHolding(ids, thaw)
    await queue.work(async () => writeFileSync(thaw, ''), options)
    await expect.poll(() => readFileSync(notes, 'utf8')).toContain('told to stop')
  })

  test('closing ends while the server is away', async () => {
    const queue = await open()
    await queue.work(async () => {}, options)
    await server?.kill()
    await queue.close()
    await server?.start()
  })

  const workerHolding = async (ids: string[], thaw = '') => {
    const notes = join(notesFolder, randomUUID())
    const script = fileURLToPath(new URL('../test/worker.ts', import.meta.url))
    const parameters = [JSON.stringify(connection), name(), notes, thaw]
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], { stdio: 'inherit' })
    workers.push(child)
    const held = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').toSorted() : [])
    await expect.poll(held).toEqual(ids.toSorted())
    return { child, notes }
  }

  const killWorkerHolding = async (ids: string[]) => {
    const { child } = await workerHolding(ids)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

const notesFolder = testFolder()

/** The result of an operation that succeeds once a server has come back. */
const expectSoon = async <T>(operation: () => Promise<T>): Promise<T> => {
  let result: T | undefined
  const attempt = async () => {
    result = await operation()
    return true
  }
  await expect.poll(() => attempt().catch(() => false)).toBe(true)
  return result as T
}
