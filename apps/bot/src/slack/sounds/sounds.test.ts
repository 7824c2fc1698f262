import { expect, test } from 'vitest'
import { chooseSound, noSound, refuseTooLarge } from './choose-sound.ts'
import { isStub, mayBeSound, type SlackFile } from './slack-file.ts'
import { filesOf, isPosted, slackMessage, threadOf } from './slack-message.ts'

test.each<[string, Partial<SlackFile>]>([
  ['a voice clip', { subtype: 'slack_audio', mimetype: '', name: 'audio_message' }],
  ['a clip that is called a video', { mimetype: 'video/mp4', name: 'audio_message.mp4' }],
  ['an upload by its type', { mimetype: 'audio/mpeg' }],
  ['an upload by its name alone', { mimetype: 'application/octet-stream', name: 'Memo.M4A' }],
  ['an upload by its kind alone', { filetype: 'flac' }],
])('%s may be a sound', (_, file) => {
  expect(mayBeSound({ id: 'F1', ...file })).toBe(true)
})

test.each<[string, Partial<SlackFile>]>([
  ['a picture', { mimetype: 'image/png', name: 'a.png', filetype: 'png' }],
  ['a document named like one', { mimetype: 'application/pdf', name: 'mp3.pdf' }],
  ['nothing at all', {}],
])('%s is none', (_, file) => {
  expect(mayBeSound({ id: 'F1', ...file })).toBe(false)
})

const message = (more: object) => slackMessage.parse({ ts: '2.0', user: 'U1', ...more })
const audio = { id: 'F1', mimetype: 'audio/mp4' }

test("what a person posts is heard, file or not; what apps post and what becomes of messages isn't", () => {
  expect(isPosted(message({}))).toBe(true)
  expect(isPosted(message({ subtype: 'file_share' }))).toBe(true)
  expect(isPosted(message({ bot_id: 'B1' }))).toBe(false)
  for (const subtype of ['message_changed', 'message_deleted', 'bot_message', 'channel_join'])
    expect(isPosted(message({ subtype })), subtype).toBe(false)
})

test('the first sound is chosen, its own before shared ones, and the sounds are counted', () => {
  const shared = { author_id: 'U9', files: [{ id: 'F9', mimetype: 'video/mp4' }] }
  const files = filesOf(message({ files: [{ id: 'F0', mimetype: 'image/png' }, audio], attachments: [shared] }))
  expect(chooseSound(files)).toMatchObject({ file: { id: 'F1' }, author: 'U1', count: 2 })
  expect(chooseSound(filesOf(message({ attachments: [shared] })))).toMatchObject({ author: 'U9', count: 1 })
})

test('whoever the file belongs to recorded it, not whoever posted it again', () => {
  expect(filesOf(message({ files: [{ ...audio, user: 'U7' }] }))).toMatchObject([{ author: 'U7' }])
})

test('a stub of a shared channel may be a sound', () => {
  const stub = { id: 'F1', file_access: 'check_file_info' }
  expect(isStub(stub)).toBe(true)
  expect(chooseSound([{ file: stub, author: null }])).toMatchObject({ count: 1 })
})

test('why there is no sound names the file that is none', () => {
  expect(noSound([]).code).toBe('chat/no-sound')
  expect(noSound([{ file: { id: 'F1', name: 'a.pdf' }, author: null }]).message).toContain('a.pdf')
})

test('25 MB are fetched and a byte more is refused', () => {
  expect(() => refuseTooLarge({ id: 'F1', size: 25e6 })).not.toThrow()
  expect(() => refuseTooLarge({ id: 'F1', size: 25e6 + 1 })).toThrow(/25 MB/)
})

test("an answer goes to the sound's thread", () => {
  expect([threadOf({ ts: '2.0' }), threadOf({ ts: '2.0', thread_ts: '1.0' })]).toEqual(['2.0', '1.0'])
})
