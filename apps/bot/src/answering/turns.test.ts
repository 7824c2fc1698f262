import { randomUUID } from 'node:crypto'
import { toneWav } from '@soundscene/testkit/tone-wav'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperRelay } from '../testing/paper-relay.ts'
import { startStandIn } from '../testing/stand-in-worker.ts'
import { testChat } from '../testing/test-chat.ts'

const { context, desk, queue, startAnswering } = await testChat({ personActive: 1, serverActive: 2, personWaiting: 6 })
const paper = paperRelay()
context.relays.set('discord', paper.relay)
paper.sounds.set('tone', async () => toneWav(0.3, 440))

let stop: () => Promise<void>
beforeAll(async () => {
  await startStandIn(context.draws, queue, 1_500)
  stop = startAnswering()
})
afterAll(() => stop())

const ask = (user: string, server: string) =>
  desk.ask({
    ...{
      who: { platform: 'discord', user, server, channel: server },
      requestKey: randomUUID(),
      where: {},
      locale: 'en',
    },
    ask: { kind: 'sound', sound: 'tone', options: {} },
  })
const working = async (ids: string[]) => {
  const answers = await Promise.all(ids.map((id) => context.database.answers.find(id)))
  return answers.filter((answer) => answer?.state === 'working').length
}
const allSettled = (ids: string[]) =>
  expect.poll(async () =>
    (await Promise.all(ids.map((id) => context.database.answers.find(id)))).every((one) => one?.state === 'settled'),
  )

test('what is beyond a person’s share waits its turn, is told its place, and is drawn in order', async () => {
  const ids: string[] = []
  for (let i = 0; i < 4; i += 1) ids.push((await ask('ada', 'one')).id)
  const most: number[] = []
  const watching = setInterval(() => void working(ids).then((count) => most.push(count)), 100)
  await allSettled(ids).toBe(true)
  clearInterval(watching)
  expect(Math.max(...most)).toBe(1)
  expect(paper.sheet(ids[3] as string).progress[0]).toMatch(/Waiting your turn: \d\w\w in line/)
  const answers = await Promise.all(ids.map((id) => context.database.answers.find(id)))
  const ended = answers.map((answer) => answer?.settledAt?.getTime() ?? 0)
  expect(ended).toEqual(ended.toSorted((a, b) => a - b))
  for (const id of ids) expect(paper.sheet(id).pictures).toHaveLength(1)
})

/** Does something while nobody answers, so that all of it waits when answering begins. */
const beforeAnswering = async <T>(act: () => Promise<T>): Promise<T> => {
  await stop()
  const done = await act()
  stop = startAnswering()
  return done
}

test('one person’s flood does not keep another from being drawn', async () => {
  const flood: string[] = []
  const { id } = await beforeAnswering(async () => {
    for (let i = 0; i < 5; i += 1) flood.push((await ask('flo', 'two')).id)
    return ask('guy', 'two')
  })
  await allSettled([id]).toBe(true)
  expect(await working(flood)).toBeLessThanOrEqual(1)
  expect((await context.database.answers.find(flood[4] as string))?.state).toBe('waiting')
  await allSettled(flood).toBe(true)
})

test('a person with many waiting is asked to come back, and others are taken in', async () => {
  const codes: string[] = []
  await beforeAnswering(async () => {
    for (let i = 0; i < 10; i += 1) await ask('hal', 'three').catch(({ code }) => codes.push(code))
  })
  expect(codes).toEqual(Array(4).fill('chat/too-many-waiting'))
  await expect(ask('ida', 'three')).resolves.toMatchObject({ isNew: true })
  const hal = { platform: 'discord', user: 'hal', server: 'three', channel: 'three' } as const
  expect(await desk.forgetMe(hal)).toBe(6)
})
