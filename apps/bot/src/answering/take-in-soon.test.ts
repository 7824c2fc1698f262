import { SoundsceneError } from '@soundscene/errors'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChatContext } from './context.ts'
import type { Asking } from './desk.ts'
import { takeInSoon } from './take-in-soon.ts'
import { identities } from './who.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asking: Asking = {
  ...{ who: { platform: 'discord', user: '1', server: '2', channel: '3' }, requestKey: 'key', where: {}, locale: 'en' },
  ask: { kind: 'sound', sound: 'tone', options: {} },
}
const away = () => Promise.reject(new SoundsceneError('service/unavailable'))

/** A context whose database stores as it is told to, and what was taken back from it. */
function storing(create: () => Promise<unknown>) {
  const removed: string[] = []
  const answers = { create, waitingOf: async () => 1, remove: async (id: string) => void removed.push(id) }
  const context = {
    ...{ database: { answers }, limits: { personWaiting: 20 }, logger: pino({ level: 'silent' }) },
    identities: identities('a secret for tests, and for them only'),
  }
  return { context: context as unknown as ChatContext, removed }
}

test('a database that restarts meanwhile is waited for', async () => {
  let attempts = 0
  const { context } = storing(async () => {
    attempts += 1
    return attempts < 4 ? away() : { answer: { id: 'a' }, isNew: true }
  })
  const taken = takeInSoon(context, asking)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await taken).toEqual({ id: 'a', isNew: true })
})

test('a database that stays away is told in time to acknowledge', async () => {
  const { context } = storing(away)
  const refused = expect(takeInSoon(context, asking)).rejects.toMatchObject({ code: 'service/unavailable' })
  await vi.advanceTimersByTimeAsync(2_000)
  await refused
})

test('what is stored after the person was turned away is taken back', async () => {
  let store = (_: unknown) => {}
  const { context, removed } = storing(() => new Promise((resolve) => (store = resolve)))
  const refused = expect(takeInSoon(context, asking)).rejects.toMatchObject({ code: 'service/unavailable' })
  await vi.advanceTimersByTimeAsync(2_000)
  await refused
  store({ answer: { id: 'late' }, isNew: true })
  await vi.advanceTimersByTimeAsync(1)
  expect(removed).toEqual(['late'])
})
