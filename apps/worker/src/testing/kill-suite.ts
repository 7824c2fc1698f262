import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DrawView, getDraw, redraw, submitDraw, watchDraw } from '@soundscene/draws'
import { hasRedis, testFolder, toneWav } from '@soundscene/testkit'
import type { Victim } from '@soundscene/testkit/processes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fatalSeeds } from './fatal-seeds.ts'
import { openTestbed, type Testbed } from './testbed.ts'

const bytes = toneWav(0.2, 440)

/** What must hold when any process of the product is killed, wherever its jobs wait. */
export const killSuite = (onRedis: boolean) => {
  const testHere = (name: string, prove: () => Promise<void>) =>
    test(name, async ({ skip }) => {
      skip(onRedis && !hasRedis, 'redis-server is not installed')
      await prove()
    })
  const folder = testFolder()
  let bed: Testbed
  let worker: Victim
  let sound: DrawView

  beforeAll(async () => {
    if (onRedis && !hasRedis) return
    writeFileSync(join(folder, 'sound.wav'), bytes)
    bed = await openTestbed({ folder, onRedis, batchSeconds: 5 })
    worker = bed.startWorker()
    sound = await submitDraw(bed.context, { bytes })
    await end(sound.id)
  })
  afterAll(async () => {
    await worker?.stop()
    await bed?.close()
  })

  const end = async (id: string) => {
    let last: DrawView | undefined
    for await (const view of watchDraw(bed.context, id)) last = view
    return last
  }
  /** A draw that a worker is busy with. */
  const drawing = async (seed?: number) => {
    const { id } = await redraw(bed.context, sound.id, seed === undefined ? {} : { seed })
    for await (const { stage } of watchDraw(bed.context, id)) if (stage === 'drawing') break
    return id
  }
  const expectDoneOnce = async (id: string) => {
    expect(await end(id)).toMatchObject({ state: 'done' })
    await expect.poll(() => bed.finishes().get(id)).toBe(1)
  }

  testHere('kill -9 of the worker mid-draw: the draw is finished once', async () => {
    const id = await drawing()
    await worker.kill()
    await expectDoneOnce(id)
  })

  testHere('kill -9 of the database mid-draw: the draw is finished once', async () => {
    const id = await drawing()
    await bed.killDatabase()
    await expectDoneOnce(id)
  })

  const killRedis = async () => {
    const id = await drawing()
    await bed.redis?.kill()
    await expectDoneOnce(id)
  }
  if (onRedis) testHere('kill -9 of Redis mid-draw: the draw is finished once', killRedis)

  testHere('kill -9 of a door while sounds come in: what it promised and what it began is drawn', async () => {
    const door = bed.startDoor()
    await expect.poll(() => bed.promised().size).toBeGreaterThan(2)
    await door.kill()
    await door.stop()
    for (const id of await bed.draws()) expect(await end(id)).toMatchObject({ state: 'done' })
    for (const id of bed.promised().keys()) expect(await getDraw(bed.context, id)).toMatchObject({ state: 'done' })
  })

  testHere('a draw that ends every worker that touches it fails visibly, and the next is drawn', async () => {
    const poison = await drawing(fatalSeeds.crash)
    expect(await end(poison)).toMatchObject({ state: 'failed', error: { code: 'draw/failed' } })
    await expectDoneOnce(await drawing())
  })

  testHere('a draw on which the device hangs fails visibly, and the next is drawn', async () => {
    const poison = await drawing(fatalSeeds.hang)
    expect(await end(poison)).toMatchObject({ state: 'failed', error: { code: 'draw/failed' } })
    await expectDoneOnce(await drawing())
  })
}
