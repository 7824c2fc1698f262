import { randomUUID } from 'node:crypto'
import { getDraw, pictureOf } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { toneWav } from '@soundscene/testkit/tone-wav'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { paperRelay } from '../testing/paper-relay.ts'
import { startStandIn } from '../testing/stand-in-worker.ts'
import { testChat } from '../testing/test-chat.ts'
import type { Ask } from './ask.ts'
import type { Asking } from './desk.ts'
import { enlarge } from './enlarge.ts'

const { context, desk, queue, startAnswering } = await testChat()
const paper = paperRelay()
context.relays.set('discord', paper.relay)
paper.sounds.set('tone', async () => toneWav(0.3, 440))
paper.sounds.set('text', async () => new TextEncoder().encode('no sound at all, only words'))

const ada = { platform: 'discord', user: 'ada', server: 'paper', channel: 'sheet' } as const
const bob = { ...ada, user: 'bob' }

let stop: () => Promise<void>
beforeAll(async () => {
  await startStandIn(context.draws, queue)
  stop = startAnswering()
})
afterAll(() => stop())

const toneAsk: Ask = { kind: 'sound', sound: 'tone', options: {} }
const asking = (change: Partial<Asking> = {}): Asking => ({
  ...{ who: { ...ada, user: randomUUID() }, requestKey: randomUUID(), ask: toneAsk, where: {}, locale: 'en' },
  ...change,
})
const settled = (id: string) => expect.poll(async () => (await context.database.answers.find(id))?.outcome)
const answered = async (change: Partial<Asking> = {}) => {
  const { id } = await desk.ask(asking(change))
  await settled(id).not.toBeNull()
  return { id, ...paper.sheet(id) }
}

test('a sound is answered with one picture, described for those who can’t see it, and its request is forgotten', async () => {
  const { id, pictures, told } = await answered()
  expect(told).toEqual([])
  expect(pictures).toHaveLength(1)
  expect(pictures[0]).toMatchObject({ drawId: id, headline: 'a dam (90 % sure)', notices: [] })
  expect(pictures[0]?.altText).toContain('0.3-second sound')
  expect(await context.database.answers.find(id)).toMatchObject({ request: null, message: `message ${id}` })
})

test('the same event delivered ten times at once is answered once', async () => {
  const one = asking()
  const asked = await Promise.all(Array.from({ length: 10 }, () => desk.ask(one)))
  expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  const { id } = asked[0] as { id: string }
  await settled(id).toBe('pictured')
  expect(paper.sheet(id).pictures).toHaveLength(1)
})

test('two clicks on one button are one ask, and a later click is another', async () => {
  const { id } = await answered({ who: ada })
  const click = () => desk.ask(asking({ who: ada, ask: { kind: 'take', of: id, change: 'louder' } }))
  const [first, second] = await Promise.all([click(), click()])
  expect(first?.id).toBe(second?.id)
  await settled(first?.id ?? '').toBe('pictured')
  expect((await click()).id).toBe(first?.id)
})

test('louder and quieter keep the seed and change the loudness, again changes the seed', async () => {
  const { id } = await answered({ ask: { ...toneAsk, options: { seed: 7 } } })
  const take = async (change: 'again' | 'louder' | 'quieter') =>
    getDraw(context.draws, (await answered({ ask: { kind: 'take', of: id, change } })).id)
  expect(await take('louder')).toMatchObject({ seed: 7, gain: 2, parentId: id })
  expect(await take('quieter')).toMatchObject({ seed: 7, gain: 0.5 })
  const again = await take('again')
  expect(again.gain).toBe(1)
  expect(again.seed).not.toBe(7)
})

test('a mix says how much of the second sound is in it', async () => {
  const [one, other] = [await answered(), await answered()]
  const mix = { of: other.id, weight: 0.5 }
  const { pictures } = await answered({ ask: { kind: 'take', of: one.id, change: 'mix', mix } })
  expect(pictures[0]?.footer).toContain('mixed with a second sound (50%)')
})

test.each([
  ['text', 'This is not a sound that can be read'],
  ['gone', 'The sound could not be fetched'],
])('%s in place of a sound is told privately with its own sentence', async (sound, sentence) => {
  const { told, pictures } = await answered({ ask: { ...toneAsk, sound } })
  expect(pictures).toEqual([])
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(sentence)
})

test('what is told is in the language of the person', async () => {
  const { told } = await answered({ ask: { ...toneAsk, sound: 'gone' }, locale: 'de' })
  expect(told[0]).toContain('Der Ton ließ sich nicht abholen')
})

test('a platform that is away for a moment is tried again, and still answered once', async () => {
  const { showPicture } = paper.relay
  let failures = 2
  paper.relay.showPicture = async (...given) => {
    failures -= 1
    if (failures >= 0) throw new SoundsceneError('chat/platform-down', { platform: 'Paper' })
    return showPicture(...given)
  }
  onTestFinished(() => void Object.assign(paper.relay, { showPicture }))
  const { pictures, told } = await answered()
  expect([pictures.length, told]).toEqual([1, []])
})

test('an answer in the hands of a process that ends is given by the next one, once', async () => {
  let release = () => {}
  paper.sounds.set('slow', () => new Promise((resolve) => (release = () => resolve(toneWav(0.3, 440)))))
  const { id } = await desk.ask(asking({ ask: { ...toneAsk, sound: 'slow' } }))
  await expect.poll(async () => (await context.database.answers.find(id))?.state).toBe('working')
  paper.sounds.set('slow', async () => toneWav(0.3, 440))
  const stopped = stop()
  release()
  await stopped
  stop = startAnswering()
  await settled(id).toBe('pictured')
  expect(paper.sheet(id).pictures).toHaveLength(1)
})

test('a person who opted out is not drawn by others, in no take either, but by themselves', async () => {
  const { id } = await answered({ who: bob, author: 'carol' })
  const carol = { ...ada, user: 'carol' }
  await desk.setOptedOut(carol, true)
  expect(await desk.isOptedOut(carol)).toBe(true)
  await expect(desk.ask(asking({ who: bob, author: 'carol' }))).rejects.toMatchObject({ code: 'chat/opted-out' })
  const take = asking({ who: bob, ask: { kind: 'take', of: id, change: 'again' } })
  await expect(desk.ask(take)).rejects.toMatchObject({ code: 'chat/opted-out' })
  expect((await answered({ who: carol, author: 'carol' })).pictures).toHaveLength(1)
})

test('who asked, who recorded the sound and who moderates this server may delete a picture, and nobody else', async () => {
  const remove = (id: string, user: string, isModerator = false, server = 'paper') =>
    desk.remove({ ...ada, user, server, isModerator }, id)
  const ask = async () => (await answered({ who: ada, author: 'dora' })).id
  const id = await ask()
  await expect(remove(id, 'eve')).rejects.toMatchObject({ code: 'chat/not-yours' })
  await expect(remove(id, 'eve', true, 'other server')).rejects.toMatchObject({ code: 'chat/not-yours' })
  for (const [drawId, user, moderates] of [
    [id, 'ada', false],
    [await ask(), 'dora', false],
    [await ask(), 'eve', true],
  ] as const) {
    await remove(drawId, user, moderates)
    expect(paper.erased).toContain(`message ${drawId}`)
    await expect(getDraw(context.draws, drawId)).rejects.toMatchObject({ code: 'draw/not-found' })
    await expect(remove(drawId, user)).rejects.toMatchObject({ code: 'draw/not-found' })
  }
})

test('a person who wants to be forgotten takes along what they asked for, what they recorded and their votes', async () => {
  const fay = { ...ada, user: 'fay' }
  const asked = await answered({ who: fay })
  const recorded = await answered({ who: bob, author: 'fay' })
  const other = await answered({ who: bob })
  await desk.rate(fay, other.id, 4)
  expect(await desk.forgetMe(fay)).toBe(2)
  for (const { id } of [asked, recorded])
    await expect(getDraw(context.draws, id)).rejects.toMatchObject({ code: 'draw/not-found' })
  expect(await desk.rate(fay, other.id, 4)).toBe('stored')
})

test('a server that is forgotten leaves nothing, and the others keep theirs', async () => {
  const there = { ...ada, server: 'elsewhere' }
  const [gone, kept] = [await answered({ who: there }), await answered({ who: ada })]
  await desk.setAutomatic(there, true)
  await desk.forgetServer(there)
  await expect(getDraw(context.draws, gone.id)).rejects.toMatchObject({ code: 'draw/not-found' })
  expect(await desk.isAutomatic(there)).toBe(false)
  expect(await getDraw(context.draws, kept.id)).toMatchObject({ state: 'done' })
})

test('a vote is one a person, and can be changed', async () => {
  const { id } = await answered()
  expect(await desk.rate(ada, id, 4)).toBe('stored')
  expect(await desk.rate(ada, id, 4)).toBe('same')
  expect(await desk.rate(ada, id, 2)).toBe('changed')
  expect(await desk.rate(bob, id, 5)).toBe('stored')
  await expect(desk.rate(ada, randomUUID(), 3)).rejects.toMatchObject({ code: 'draw/not-found' })
})

test('a pair shows the picture beside one of another sound, stays the same for this person, and is chosen from once', async () => {
  const { id } = await answered()
  const pair = () => answered({ who: ada, ask: { kind: 'pair', of: id } })
  const first = (await pair()).pairs[0]
  const drawn = await enlarge(await pictureOf(context.draws, id))
  const isDrawn = first?.pictures.map(({ png }) => Buffer.from(png).equals(drawn)) ?? []
  expect(isDrawn.toSorted()).toEqual([false, true])
  await expect.poll(async () => (await pair()).pairs[0]).toEqual(first)
  expect(await desk.choose(ada, id, isDrawn[0] ? 'first' : 'second')).toBe('stored')
  const trial = await context.database.chatVotes.findTrial(id, context.identities.person(ada))
  expect(trial).toMatchObject({ platform: 'discord', choice: 'drawn' })
  expect(await desk.choose(ada, id, 'neither')).toBe('changed')
  await expect(desk.choose(bob, id, 'first')).rejects.toMatchObject({ code: 'draw/not-found' })
})

test('the words of a pair are the same for both pictures but for their order, so that only the pictures tell', async () => {
  const { id } = await answered()
  const { pairs } = await answered({ ask: { kind: 'pair', of: id } })
  expect(pairs[0]?.pictures.map(({ altText }) => altText)).toEqual([
    'Generated picture, the first of two',
    'Generated picture, the second of two',
  ])
})

test('sounds to mix in are those of this channel, newest first', async () => {
  const who = { ...ada, channel: 'mixing' }
  paper.sounds.set('other tone', async () => toneWav(0.3, 880))
  const other = { ...toneAsk, sound: 'other tone' }
  const [older, newer] = [await answered({ who }), await answered({ who, ask: other })]
  const sounds = await desk.sounds({ ...who, user: 'another member' })
  expect(sounds.map(({ id }) => id)).toEqual([newer.id, older.id])
})
