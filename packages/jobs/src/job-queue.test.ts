import { describe, expect, test } from 'vitest'
import { type DrawPayload, drawQueue, type Job, openQueue } from './index.ts'
import { setQueueStage } from './testing/queue-stage.ts'
import { startServers } from './testing/servers.ts'

describe.each(await startServers())('a queue on $name', ({ server }) => {
  const { open, add, options, givenUp } = setQueueStage(server)

  test('a job that waits is handed to a worker, and then is gone', async () => {
    const queue = await open()
    const drawId = await add(queue)
    expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
    const seen: Job<DrawPayload>[] = []
    await queue.work(async (job) => void seen.push(job), options)
    await expect.poll(() => seen).toMatchObject([{ id: drawId, payload: { drawId }, attempt: 1 }])
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
  })

  test('adding the same job again does nothing while it waits', async () => {
    const queue = await open()
    const drawId = await add(queue)
    await queue.add({ drawId }, { jobId: drawId })
    expect(await queue.depth()).toEqual({ waiting: 1, active: 0 })
    const seen: string[] = []
    await queue.work(async ({ id }) => void seen.push(id), options)
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
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
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
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
    await expect.poll(() => reasons.length).toBe(2)
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
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
    await expect.poll(() => inHand).toBe(3)
    release()
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
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
    await expect.poll(() => closing.length).toBe(2)
    await Promise.all(closing)
    expect(done).toHaveLength(1)
    expect(await queue.depth()).toEqual({ waiting: 2, active: 0 })
    await queue.work(async () => {}, options)
    await expect.poll(() => queue.depth()).toEqual({ waiting: 0, active: 0 })
  })
})

test.each([
  { databaseUrl: 'postgresql://localhost/x?host=/nowhere' },
  { databaseUrl: '', redisUrl: 'redis://127.0.0.1:1' },
])('opening a queue whose server is away says so: %o', async (away) => {
  await expect(openQueue(drawQueue, away)).rejects.toMatchObject({ code: 'service/unavailable' })
})
