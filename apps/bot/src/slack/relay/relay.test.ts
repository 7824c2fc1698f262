import { randomUUID } from 'node:crypto'
import { WebClient } from '@slack/web-api'
import type { Json } from '@soundscene/db'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import type { Owed, PairCard, PictureCard } from '../../answering/relay.ts'
import { install } from '../testing/allow.ts'
import { onHttp, onSocket, owedFor } from '../testing/on-slack.ts'
import { uploadPicture } from './upload.ts'
import { standingSchema } from './where.ts'

forbidOutside()

const clip = new Uint8Array(2_000).fill(7)
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const never = new AbortController().signal

const card: PictureCard = {
  drawId: randomUUID(),
  png,
  altText: 'Picture generated from a sound.',
  headline: 'a guitar <!channel> (83 % sure)',
  footer: 'seed 7',
  notices: ['Only the first 5 seconds were heard.'],
}

const pair: PairCard = {
  drawId: card.drawId,
  pictures: [
    { png, altText: 'the first of two' },
    { png, altText: 'the second of two' },
  ],
  question: 'Which fits?',
  labels: { first: 'The first', second: 'The second', neither: 'Neither' },
}

/** Somebody's voice clip that was asked for, with what is owed for it. */
async function asked(options: Parameters<typeof onSocket>[0] = {}) {
  const opened = await onSocket(options)
  const { fake, desk, slack } = opened
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general', { members: [ada] })
  const posted = ada.mention(channel, 'draw', { name: 'memo.m4a', bytes: clip, mimetype: 'audio/mp4' })
  await posted.acknowledged()
  const [asking] = desk.asked
  if (asking?.ask.kind !== 'sound') throw new Error('nothing was asked for')
  const place = asking
  const owe = (more: Partial<Owed> = {}) => owedFor(place, more)
  const answers = () => channel.repliesTo(posted.message.ts)
  const called = (method: string) => fake.calls.filter((call) => call.method === method).length
  return { ...opened, relay: slack.relay, ada, channel, posted, sound: asking.ask.sound as Json, owe, answers, called }
}

/** Places of one answer as its row would remember them. */
const placedBy = async (owed: Owed, step: Promise<Json | null>) => {
  owed.message = (await step) ?? owed.message
}

test('progress stands in the thread of the sound, is edited there, and becomes the picture', async () => {
  const { relay, owe, answers, fake } = await asked()
  const owed = owe()
  await placedBy(owed, relay.showProgress(owed, 'Fetching <the> sound …'))
  await placedBy(owed, relay.showProgress(owed, 'Drawing …'))
  await placedBy(owed, relay.showPicture(owed, card))
  const [answer, ...others] = answers()
  expect(others).toEqual([])
  expect(answer?.earlier.map(({ text }) => text)).toEqual(['Fetching &lt;the&gt; sound …', 'Drawing …'])
  const { files } = standingSchema.parse(owed.message)
  expect(answer?.blocks).toMatchObject([
    { type: 'section', text: { text: '*a guitar &lt;!channel&gt; (83 % sure)*' } },
    { type: 'image', slack_file: { id: files[0] }, alt_text: card.altText },
    { type: 'context', elements: [{ text: `${card.notices[0]}\nseed 7` }] },
    { type: 'actions', elements: ['Again', 'Quieter', 'Louder', 'Mix', 'Rate', 'Which fits?', 'Delete'].map(labelled) },
  ])
  expect(Buffer.from(fake.state.files.get(files[0] ?? '')?.bytes ?? []).equals(png)).toBe(true)
})

const labelled = (text: string) => ({ type: 'button', text: { text } })

test('a picture that is there at once needs no progress before it', async () => {
  const { relay, owe, answers } = await asked()
  await relay.showPicture(owe(), card)
  expect(answers()).toHaveLength(1)
  expect(answers()[0]?.earlier).toEqual([])
})

test('what was posted without being noted is found and not posted again', async () => {
  const { relay, owe, answers, called } = await asked()
  const owed = owe()
  await relay.showProgress(owed, 'Drawing …')
  expect(called('conversations.replies')).toBe(0)
  const again = owe({ id: owed.id, isRetry: true })
  await relay.showPicture(again, card)
  expect(answers()).toHaveLength(1)
  expect(answers()[0]?.blocks).toHaveLength(4)
})

test('an answer that Slack lost after posting is found by the next attempt', async () => {
  const { relay, owe, answers, fake } = await asked()
  const owed = owe()
  fake.fail('chat.postMessage', { reset: true, afterwards: true })
  await expect(relay.showPicture(owed, card)).rejects.toMatchObject({ code: 'chat/platform-down' })
  await relay.showPicture({ ...owed, isRetry: true }, card)
  expect(answers()).toHaveLength(1)
})

test('shown once more, a picture is neither uploaded nor posted again', async () => {
  const { relay, owe, answers, called } = await asked()
  const owed = owe()
  await placedBy(owed, relay.showPicture(owed, card))
  await relay.showPicture({ ...owed, isRetry: true }, card)
  expect([answers().length, called('upload')]).toEqual([1, 1])
})

test('what a crash left half uploaded is deleted, and one file remains', async () => {
  const { relay, owe, fake, answers } = await asked()
  const owed = owe()
  fake.fail('files.completeUploadExternal', { error: 'fatal_error' })
  await expect(relay.showPicture(owed, card)).rejects.toMatchObject({ code: 'chat/platform-down' })
  await relay.showPicture({ ...owed, isRetry: true }, card)
  const pictures = [...fake.state.files.values()].filter(({ name }) => name.startsWith('soundscene-'))
  expect(pictures.map(({ state }) => state).toSorted()).toEqual(['deleted', 'ready'])
  expect(answers()).toHaveLength(1)
})

test('a progress message that somebody deleted is posted anew as the picture', async () => {
  const { relay, owe, answers, channel } = await asked()
  const owed = owe()
  await placedBy(owed, relay.showProgress(owed, 'Drawing …'))
  const [progress] = answers()
  if (progress) progress.deletedAt = 1
  await relay.showPicture(owed, card)
  expect(answers()).toHaveLength(1)
  expect(channel.all.filter(({ deletedAt }) => deletedAt)).toHaveLength(1)
})

test('being called too often is waited for, as long as Slack says', async () => {
  const { relay, owe, answers, fake } = await asked()
  fake.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '0' }, body: {} })
  fake.fail('files.info', { status: 429, headers: { 'retry-after': '0' }, body: {} })
  await relay.showPicture(owe(), card)
  expect(answers()).toHaveLength(1)
})

test('the sound comes with the token of the workspace', async () => {
  const { relay, owe, sound } = await asked()
  expect(Buffer.from(await relay.fetchSound(sound, owe(), never)).equals(clip)).toBe(true)
})

test.each(['login-page', 'redirect', 'not-found'] as const)(
  'a download that ends in a %s is an unreachable sound',
  async (fault) => {
    const { relay, owe, sound, posted } = await asked()
    const [file] = posted.message.files
    if (file) file.downloadFault = fault
    await expect(relay.fetchSound(sound, owe(), never)).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
  },
)

test('a sound on a host that is not allowed is not asked for', async () => {
  const { relay, owe, sound, called } = await asked({ env: { SLACK_FILE_HOSTS: 'files.slack.com' } })
  await expect(relay.fetchSound(sound, owe(), never)).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
  expect(called('download')).toBe(0)
})

test('a deleted sound is unreachable, and one that is declared too large is not fetched', async () => {
  const { relay, owe, sound, posted, called } = await asked()
  const [file] = posted.message.files
  if (!file) throw new Error('no file')
  file.size = 26e6
  await expect(relay.fetchSound(sound, owe(), never)).rejects.toMatchObject({ code: 'sound/too-large' })
  file.state = 'deleted'
  await expect(relay.fetchSound(sound, owe(), never)).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
  expect(called('download')).toBe(0)
})

test('why there is no picture is told to the one who asked, in the thread, and progress is gone', async () => {
  const { relay, owe, answers, channel, ada, posted } = await asked()
  const owed = owe()
  await placedBy(owed, relay.showProgress(owed, 'Listening …'))
  await relay.tell(owed, 'The recording is silent.')
  expect(answers()).toEqual([])
  expect(channel.ephemerals(ada.id)).toMatchObject([{ text: 'The recording is silent.', threadTs: posted.message.ts }])
})

test('where the bot is not, it says so at the address of the shortcut; when that has run out, in a direct message', async () => {
  const { relay, owe, fake, ada } = await asked()
  const away = fake.workspace.channel('away', { members: [ada], withApp: false })
  const { message } = ada.postVoiceClip(away, clip)
  await ada.useMessageShortcut('draw_sound', message).acknowledged()
  const where = { ...(owe().where as object), channel: away.id, thread: message.ts } as Json
  const { response_url } = fake.deliveries.at(-1)?.payload ?? {}
  const owed = owe({ where: { ...(where as object), responseUrl: response_url } as Json })
  await expect(relay.showPicture(owed, card)).rejects.toMatchObject({ code: 'chat/not-in-channel' })
  await relay.tell(owed, 'Invite me.')
  expect(away.ephemerals(ada.id)).toMatchObject([{ text: 'Invite me.' }])
  fake.fail('response_url', { status: 404, body: 'expired_url' })
  await relay.tell(owed, 'Invite me again.')
  expect(ada.directMessage().messages).toMatchObject([{ text: 'Invite me again.' }])
})

test('nobody left to tell is an undeliverable answer', async () => {
  const { relay, owe, fake } = await asked()
  fake.fail(/^chat\./, { error: 'is_archived', times: 9 })
  await expect(relay.tell(owe(), 'words')).rejects.toMatchObject({ code: 'chat/undeliverable' })
})

test('a missing scope is told by name', async () => {
  const { relay, owe, fake } = await asked()
  fake.workspace.installation.scopes.delete('files:write')
  await expect(relay.showPicture(owe(), card)).rejects.toMatchObject({
    code: 'chat/no-permission',
    details: { permission: 'files:write' },
  })
})

test('a picture that Slack never gets done with is the platform being down', async () => {
  const { fake, answers } = await asked()
  fake.stallUploads(1)
  const client = new WebClient(fake.workspace.botToken, { slackApiUrl: fake.apiUrl })
  const upload = { png, name: 'picture', title: 'picture', hosts: [fake.filesHost] }
  const uploading = uploadPicture({ client }, upload, async () => {}, [1, 1, 1])
  await expect(uploading).rejects.toMatchObject({ code: 'chat/platform-down' })
  expect(answers()).toEqual([])
})

test('a pair is shown to the one who asked only, once, and no progress before it', async () => {
  const { relay, owe, answers, channel, ada, called } = await asked()
  const owed = owe({ where: { ...(owe().where as object), isPrivate: true } as Json })
  expect(await relay.showProgress(owed, 'Drawing …')).toBeNull()
  await relay.showPair(owed, pair)
  await relay.showPair({ ...owed, isRetry: true }, pair)
  expect(answers()).toEqual([])
  expect(channel.ephemerals(ada.id)).toMatchObject([
    {
      blocks: [
        { type: 'section' },
        { type: 'image', alt_text: 'the first of two', title: { text: 'The first' } },
        { type: 'image', alt_text: 'the second of two', title: { text: 'The second' } },
        { type: 'actions', elements: ['The first', 'The second', 'Neither'].map(labelled) },
      ],
    },
  ])
  expect(called('upload')).toBe(2)
})

test('erasing takes message and file away, and once more is no error', async () => {
  const { relay, owe, answers, fake } = await asked()
  const owed = owe()
  await placedBy(owed, relay.showPicture(owed, card))
  await relay.erase(owed.message)
  await relay.erase(owed.message)
  expect(answers()).toEqual([])
  const [id] = standingSchema.parse(owed.message).files
  expect(fake.state.files.get(id ?? '')?.state).toBe('deleted')
})

test('a token that Slack has revoked is forgotten, and nothing is owed there any more', async () => {
  const { fake, slack, desk, rows, address } = await onHttp()
  await install({ address })
  expect([...rows.keys()]).toEqual([fake.workspace.team.id])
  const ada = fake.workspace.person('ada')
  await ada.postVoiceClip(ada.directMessage(), clip).acknowledged()
  const [asking] = desk.asked
  if (!asking) throw new Error('nothing was asked for')
  fake.workspace.installation.ended = 'token_revoked'
  await expect(slack.relay.showPicture(owedFor(asking), card)).rejects.toMatchObject({ code: 'chat/undeliverable' })
  expect([...rows.keys()]).toEqual([])
  await slack.relay.erase({
    installed: (asking.where as { installed: Json }).installed,
    channel: 'C1',
    ts: '1.0',
    files: ['F1'],
    isShown: false,
  })
})
