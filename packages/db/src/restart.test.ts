import { once } from 'node:events'
import { join } from 'node:path'
import { type Postgres, startPostgres } from '@soundscene/postgres'
import { testFolder } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { type Database, migrate, openDatabase } from './index.ts'
import { newAnswer, noLimits } from './testing/new-answer.ts'

const dir = join(testFolder(), 'postgres')
let postgres: Postgres = await startPostgres({ dir })
await migrate(postgres.url())
const database: Database = openDatabase(postgres.url())
afterAll(async () => {
  await database.close()
  await postgres.stop()
})

const newDraw = { soundHash: 's', soundExpiresAt: new Date(), seconds: 1, seed: 1, gain: 1, notices: [] }

test('after kill -9 of the database and a new start, draws and answers are found, claims work and listeners hear again', async () => {
  const heard: string[] = []
  const events = new EventTarget()
  await database.listen(
    'draw',
    (id) => heard.push(id),
    () => events.dispatchEvent(new Event('gap')),
  )
  const gap = once(events, 'gap')
  const { id } = await database.draws.create(newDraw)
  const asked = await database.answers.create(newAnswer({ platform: 'slack' }))

  process.kill(postgres.pid, 'SIGKILL')
  await postgres.exited
  await expect(database.draws.find(id)).rejects.toMatchObject({ code: 'service/unavailable', retryable: true })
  await expect(database.draws.claim(id)).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(database.answers.claim(['slack'], noLimits, 1)).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(database.answers.renew(id, id, 1)).rejects.toMatchObject({ code: 'service/unavailable' })

  postgres = await startPostgres({ dir })
  await gap
  expect(await database.draws.claim(id)).toMatchObject({ draw: { id } })
  expect(await database.answers.claim(['slack'], noLimits, 1)).toMatchObject({ answer: { id: asked.answer.id } })
  await expect.poll(() => heard).toEqual([id])
})

test('who starts to listen while the database is away is told so', async () => {
  const away = openDatabase('postgresql://localhost/x?host=/nowhere')
  await expect(away.listen('draw', () => {})).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(away.draws.create(newDraw)).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(away.answers.create(newAnswer())).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(away.answers.claim(['slack'], noLimits, 1)).rejects.toMatchObject({ code: 'service/unavailable' })
  await away.close()
})
