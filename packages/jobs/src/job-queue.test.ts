import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@soundscene/postgres'
import { hasRedis, testFolder, testRedis } from '@soundscene/testkit'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DrawPayload, drawQueue, type Job, type JobQueue, openQueue, type WorkOptions } from './index.ts'

/** A server that keeps the queues, and can be killed and started again with what it had stored. */
interface Server {
  connection: { databaseUrl: string; redisUrl?: string }
  kill(): Promise<void>
  start(): Promise<void>
}

const onPostgres = async (): Promise<Server> => {
  const dir = join(testFolder(), 'postgres')
  let postgres = await startPostgres({ dir })
  afterAll(() => postgres.stop())
  return {
    connection: { databaseUrl: postgres.url('postgres') },
    async kill() {
      process.kill(postgres.pid, 'SIGKILL')
      await postgres.exited
    },
    async start() {
      postgres = await startPostgres({ dir })
    },
  }
}

const onRedis = async (): Promise<Server> => {
  const redis = await testRedis()
  return { ...redis, connection: { databaseUrl: '', redisUrl: redis.url } }
}

const servers = [
  { name: 'PostgreSQL', server: await onPostgres() },
  { name: 'Redis', server: hasRedis ? await onRedis() : undefined },
]

/** Polls until it holds; slow machines may take their time. */
const soon = <T>(value: () => T) => expect.poll(value)

/** Everything is noticed sooner than in a product. */
const timing = { lockMs: 2_000, stalledMs: 300, retryMs: 50 }

describe.each(servers)('a queue on $name', ({ server }) => {
  const connection = { ...(server?.connection ?? { databaseUrl: '' }), timing }
  let definition = drawQueue
  const queues: JobQueue<DrawPayload>[] = []
  const open = async () => {
    const queue = await openQueue(definition, connection)
    queues.push(queue)
    return queue
  }
  const workers: ChildProcess[] = []
  const givenUp: string[] = []
  const options: WorkOptions<DrawPayload> = {
    concurrency: 2,
    onGivenUp: async ({ drawId }) => void givenUp.push(drawId),
  }
  const add = async (queue: JobQueue<DrawPayload>) => {
    const drawId = randomUUID()
    await queue.add({ drawId }, { jobId: drawId })
    return drawId
  }

  beforeEach(({ skip }) => {
    skip(!server, 'no redis-server is installed')
    definition = { ...drawQueue, name: randomUUID() }
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL')
    await Promise.all(queues.splice(0).map((queue) => queue.close()))
    givenUp.length = 0
  })

  test('a job that waits is handed to a worker, and then is gone', async () => {
    const queue = await open()
    const drawId = await add(queue)
    expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
    const seen: Job<DrawPayload>[] = []
    await queue.work(async (job) => void seen.push(job), options)
    await soon(() => seen).toMatchObject([{ id: drawId, payload: { drawId }, attempt: 1 }])
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
  })

  test('adding the same job again does nothing while it waits', async () => {
    const queue = await open()
    const drawId = await add(queue)
    await queue.add({ drawId }, { jobId: drawId })
    expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
    const seen: string[] = []
    await queue.work(async ({ id }) => void seen.push(id), options)
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    expect(seen).toEqual([drawId])
  })

  test('a payload that is not an id is refused', async () => {
    const queue = await open()
    await expect(queue.add({ drawId: 'x' }, { jobId: 'x' })).rejects.toThrow()
    expect(await queue.depth()).toEqual({ waiting: 0, active: 0 })
  })

  test('a job that fails once is tried once more', async () => {
    const queue = await open()
    const attempts: number[] = []
    await add(queue)
    await queue.work(async ({ attempt }) => {
      attempts.push(attempt)
      if (attempt === 1) throw new Error('the first attempt fails')
    }, options)
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    expect(attempts).toEqual([1, 2])
    expect(givenUp).toEqual([])
  })

  test('a job that fails twice is given up, again and again until that succeeds', async () => {
    const queue = await open()
    const reasons: unknown[] = []
    let attempts = 0
    await add(queue)
    await queue.work(
      async () => {
        attempts += 1
        throw new Error('no')
      },
      {
        ...options,
        async onGivenUp(_payload, reason) {
          reasons.push(reason)
          if (reasons.length === 1) throw new Error('the database is away')
        },
      },
    )
    await soon(() => reasons.length).toBe(2)
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    expect(attempts).toBe(2)
  })

  test('jobs are in hand side by side, and no more of them than asked for', async () => {
    const queue = await open()
    for (let i = 0; i < 5; i++) await add(queue)
    let inHand = 0
    let most = 0
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await queue.work(
      async () => {
        inHand += 1
        most = Math.max(most, inHand)
        await released
        inHand -= 1
      },
      { ...options, concurrency: 3 },
    )
    await soon(() => inHand).toBe(3)
    release()
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    expect(most).toBe(3)
  })

  test('closing waits for the job in hand, leaves the rest in line, and may be done twice', async () => {
    const queue = await open()
    const worker = await open()
    for (let i = 0; i < 3; i++) await add(queue)
    const done: string[] = []
    const closing: Promise<void>[] = []
    await worker.work(
      async ({ id }) => {
        closing.push(worker.close(), worker.close())
        await new Promise((resolve) => setTimeout(resolve, 100))
        done.push(id)
      },
      { ...options, concurrency: 1 },
    )
    await soon(() => closing.length).toBe(2)
    await Promise.all(closing)
    expect(done).toHaveLength(1)
    expect(await queue.depth()).toEqual({ waiting: 2, active: 0 })
    await queue.work(async () => {}, options)
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
  })

  test('the jobs of a worker that was killed are handled by another, as their second attempt', async () => {
    const queue = await open()
    const ids = [await add(queue), await add(queue)]
    await killWorkerHolding(ids)
    const seen: [string, number][] = []
    await queue.work(async ({ id, attempt }) => void seen.push([id, attempt]), options)
    await soon(() => seen.toSorted()).toEqual(ids.map((id) => [id, 2]).toSorted())
  })

  test('a job that was the end of two workers is given up, not handed to a third', async () => {
    const queue = await open()
    const ids = [await add(queue)]
    await killWorkerHolding(ids)
    await killWorkerHolding(ids)
    await queue.work(() => Promise.reject(new Error('handed out a third time')), options)
    await soon(() => givenUp).toEqual(ids)
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
    await server?.kill()
    await expect(add(queue)).rejects.toMatchObject({ code: 'service/unavailable' })
    await server?.start()
    const after = await expectSoon(() => add(queue))
    await soon(() => [...before, after].filter((id) => !done.has(id))).toEqual([])
    await soon(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
    expect(errors.length).toBeLessThan(1_000)
  })

  test('a worker that stood still until its job was given to another is told to stop', async () => {
    const queue = await open()
    const ids = [await add(queue)]
    const thaw = join(notesFolder, randomUUID())
    const { notes } = await workerHolding(ids, thaw)
    await queue.work(async () => writeFileSync(thaw, ''), options)
    await soon(() => readFileSync(notes, 'utf8')).toContain('told to stop')
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
    const parameters = [JSON.stringify(connection), definition.name, notes, thaw]
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], { stdio: 'inherit' })
    workers.push(child)
    const held = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').toSorted() : [])
    await soon(held).toEqual(ids.toSorted())
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
  await soon(() => attempt().catch(() => false)).toBe(true)
  return result as T
}

test.each([
  { databaseUrl: 'postgresql://localhost/x?host=/nowhere' },
  { databaseUrl: '', redisUrl: 'redis://127.0.0.1:1' },
])('opening a queue whose server is away says so: %o', async (away) => {
  await expect(openQueue(drawQueue, away)).rejects.toMatchObject({ code: 'service/unavailable' })
})
