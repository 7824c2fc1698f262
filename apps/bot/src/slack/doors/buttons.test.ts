import { randomUUID } from 'node:crypto'
import type { Json } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { forbidOutside } from '@soundscene/testkit/loopback'
import type { Message, Person } from '@soundscene/testkit/slack'
import { expect, test } from 'vitest'
import { writeButton } from '../../answering/button.ts'
import type { Desk } from '../../answering/desk.ts'
import { button } from '../blocks/button.ts'
import { onSocket, owedFor } from '../testing/on-slack.ts'

forbidOutside()

const drawId = randomUUID()
const png = new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex'))
const pictures: [{ png: Uint8Array; altText: string }, { png: Uint8Array; altText: string }] = [
  { png, altText: 'one' },
  { png, altText: 'two' },
]
const pair = { drawId, pictures, question: 'Which?', labels: { first: 'A', second: 'B', neither: 'None' } }

/** A picture that stands in the thread of somebody's sound. */
async function underPicture(desk: Partial<Desk> = {}) {
  const opened = await onSocket({ desk })
  const { fake, slack } = opened
  const ada = fake.workspace.person('ada', { locale: 'de-DE' })
  const admin = fake.workspace.person('root', { isAdmin: true })
  const channel = fake.workspace.channel('general', { members: [ada, admin] })
  const posted = ada.mention(channel, '', {
    name: 'a.mp3',
    bytes: new Uint8Array([1]),
    mimetype: 'audio/mpeg',
  })
  const sound = posted.message
  await posted.acknowledged()
  const [asking] = opened.desk.asked.splice(0)
  if (!asking) throw new Error('nothing was asked for')
  const card = { drawId, png, altText: 'alt', headline: 'a guitar', footer: 'seed 1', notices: [] }
  await slack.relay.showPicture(owedFor(asking), card)
  const picture = channel.repliesTo(sound.ts)[0] as Message
  const told = (person: Person) => fake.until(() => channel.ephemerals(person.id).at(-1))
  const { team } = fake.workspace
  const who = (person: Person) => ({ platform: 'slack', user: person.id, server: team.id, channel: channel.id })
  return { ...opened, ada, admin, channel, sound, picture, told, who, asking }
}

test.each(['again', 'quieter', 'louder'] as const)('%s asks for another take, in the same thread', async (change) => {
  const { ada, picture, desk, sound, channel } = await underPicture()
  await ada.press(picture, `button:${change}`).acknowledged()
  expect(desk.asked).toMatchObject([
    { ask: { kind: 'take', of: drawId, change }, where: { channel: channel.id, thread: sound.ts }, locale: 'en' },
  ])
})

test('each press has a name of its own, so that only the desk decides which are one', async () => {
  const { ada, picture, desk } = await underPicture()
  await Promise.all(
    [ada.press(picture, 'button:again'), ada.press(picture, 'button:again')].map((one) => one.acknowledged()),
  )
  expect(new Set(desk.asked.map(({ requestKey }) => requestKey)).size).toBe(2)
})

test('a vote is stored, thanked for in the voter’s language, and can be changed where it was given', async () => {
  const { ada, picture, desk, told, who } = await underPicture()
  await ada.press(picture, 'button:rate').acknowledged()
  const question = await told(ada)
  expect(question).toMatchObject({ threadTs: picture.threadTs, onlyFor: ada.id })
  await ada.press(question, 'button:score:4').acknowledged()
  expect(desk.done).toContainEqual(['rate', who(ada), drawId, 4])
  await expect.poll(() => question.text).toContain('4 von 5')
  await ada.press(question, 'button:score:5').acknowledged()
  await expect.poll(() => question.text).toContain('5 von 5')
})

test('which fits asks for a pair, in the language of the one who asks, and only they see it', async () => {
  const { ada, picture, desk, slack, told, who, channel } = await underPicture()
  await ada.press(picture, 'button:fits').acknowledged()
  const [asking] = desk.asked
  expect(asking).toMatchObject({ ask: { kind: 'pair', of: drawId }, where: { isPrivate: true }, locale: 'de' })
  await slack.relay.showPair(owedFor({ where: asking?.where as Json, locale: 'de' }), pair)
  await ada.press(await told(ada), 'button:choose:neither').acknowledged()
  expect(desk.done).toContainEqual(['choose', who(ada), drawId, 'neither'])
  await expect.poll(() => channel.ephemerals(ada.id).at(-1)?.text).toContain('Danke')
})

test('a second sound is chosen from those that are still there, and mixed into the same thread', async () => {
  const other = randomUUID()
  const at = new Date(Date.now() - 61_000)
  const { ada, picture, desk, told, sound } = await underPicture({
    sounds: async () => [
      { id: drawId, class: 'guitar', seconds: 3, createdAt: at },
      { id: other, class: 'dog', seconds: 2.5, createdAt: at },
    ],
  })
  await ada.press(picture, 'button:mix').acknowledged()
  const question = await told(ada)
  expect(JSON.stringify(question.blocks)).toContain('ein Hund, 2,5 s · vor 1 Minute')
  expect(JSON.stringify(question.blocks)).not.toContain('Gitarre')
  await ada.select(question, `mix:${sound.ts}`, other).acknowledged()
  expect(desk.asked).toMatchObject([
    { ask: { kind: 'take', of: drawId, change: 'mix', mix: { of: other, weight: 0.5 } }, where: { thread: sound.ts } },
  ])
})

test('without another sound there is nothing to mix, and that is said', async () => {
  const { ada, picture, told } = await underPicture()
  await ada.press(picture, 'button:mix').acknowledged()
  expect((await told(ada)).text).toContain('keinen anderen Ton')
})

test('deleting tells the desk who may moderate', async () => {
  const { ada, admin, picture, desk, told } = await underPicture()
  await ada.press(picture, 'button:delete').acknowledged()
  await told(ada)
  await admin.press(picture, 'button:delete').acknowledged()
  await told(admin)
  const removals = desk.done.filter(([name]) => name === 'remove')
  expect(removals.map(([, who]) => who)).toMatchObject([
    { user: ada.id, isModerator: false },
    { user: admin.id, isModerator: true },
  ])
})

test('what the desk refuses is told to the one who pressed', async () => {
  const { ada, picture, told } = await underPicture({
    remove: () => Promise.reject(new SoundsceneError('chat/not-yours')),
  })
  await ada.press(picture, 'button:delete').acknowledged()
  expect((await told(ada)).text).toContain('Nur wer um dieses Bild gebeten hat')
})

test('a button of another version says so', async () => {
  const { ada, picture, told, desk } = await underPicture()
  const outdated = {
    ...button('x', { verb: 'again', drawId }),
    value: writeButton({ verb: 'again', drawId }).replace('v1', 'v0'),
  }
  picture.blocks = [{ type: 'actions', block_id: 'b', elements: [outdated] }]
  await ada.press(picture, 'button:again').acknowledged()
  expect((await told(ada)).text).toContain('anderen Version')
  expect(desk.asked).toEqual([])
})
