import { readFileSync } from 'node:fs'
import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { testDatabase, testFolder, toneWav } from '@soundscene/testkit'
import { forbidOutside } from '@soundscene/testkit/loopback'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningBot, runBot } from './run-bot.ts'
import { discordStage } from './testing/stages/discord-stage.ts'
import { slackStage } from './testing/stages/slack-stage.ts'
import { type Member, type Posted, patient, type Shown, type Stage } from './testing/stages/stage.ts'
import { startStandIn } from './testing/stand-in-worker.ts'

forbidOutside()

const voiceNote = readFileSync(new URL('../../../packages/sound/fixtures/discord-voice.ogg', import.meta.url))
const note = { name: 'voice-message.ogg' }
const databaseUrl = await testDatabase(migrate)
const folder = testFolder()
const database = openDatabase(databaseUrl)
const queue = await openQueue(drawQueue, { databaseUrl })
const draws = { database, queue, blobs: await openBlobs(folder) }
beforeAll(() => startStandIn(draws, queue, 100))
afterAll(async () => {
  await queue.close()
  await database.close()
})

/** What people do in a chat and what comes of it, with the platform's real SDK and the real core. */
describe.each([
  ['Discord', discordStage],
  ['Slack', slackStage],
])('on %s', (_, openStage) => {
  let stage: Stage
  let bot: RunningBot
  const startBot = async () => {
    const started = await runBot({
      ...{ DATABASE_URL: databaseUrl, BLOBS_DIR: folder, LOG_LEVEL: process.env.TEST_LOG ?? 'silent' },
      ...{ CHAT_SECRET: 'a secret for tests, and for them only', ...stage.env },
    })
    await started.connected
    return started
  }
  beforeAll(async () => {
    stage = await openStage(patient)
    bot = await startBot()
  })
  afterAll(async () => {
    await bot.stop()
    await stage.stop()
  })

  const pictured = (posted: Posted, member: Member): Shown[] =>
    posted.answers(member).filter(({ pictures }) => pictures.length > 0)
  const onePicture = async (posted: Posted, member: Member): Promise<Shown> => {
    await expect.poll(() => pictured(posted, member).length).toBe(1)
    return pictured(posted, member)[0] as Shown
  }
  const drawn = async (asker: Member, author = asker) => {
    const posted = stage.post(author, voiceNote, note)
    await posted.draw(asker).acknowledged()
    return { posted, shown: await onePicture(posted, asker) }
  }
  const privately = async (posted: Posted, member: Member, words: RegExp) => {
    await expect
      .poll(() => posted.answers(member).some(({ isPrivate, text }) => isPrivate && words.test(text)))
      .toBe(true)
  }

  test('a voice note is answered with its picture, described, for everybody to see', async () => {
    const [ada, bob] = [stage.member('Ada'), stage.member('Bob')]
    const { posted, shown } = await drawn(ada)
    expect(shown.isPrivate).toBe(false)
    expect(await sharp(shown.pictures[0]?.png).metadata()).toMatchObject({ width: 512, height: 512 })
    expect(shown.pictures[0]?.alt).toMatch(/generated from a .*-second sound.*not a photograph/s)
    expect(shown.text).toContain('a dam (90 % sure)')
    expect(shown.text).toMatch(/seed \d+/)
    expect(shown.verbs.toSorted()).toEqual(['again', 'delete', 'fits', 'louder', 'mix', 'quieter', 'rate'])
    expect(pictured(posted, bob)).toHaveLength(1)
  })

  test('the same event delivered again, and a second click, are answered once', async () => {
    const ada = stage.member('Ada')
    const posted = stage.post(ada, voiceNote, note)
    const asked = posted.draw(ada)
    asked.repeat()
    await asked.acknowledged()
    asked.repeat()
    const shown = await onePicture(posted, ada)
    shown.press(ada, 'again')
    await shown.press(ada, 'again').acknowledged()
    await expect.poll(() => pictured(posted, ada).length).toBe(2)
    // Whatever was still in line would be answered before what comes after it.
    await drawn(ada)
    expect(pictured(posted, ada)).toHaveLength(2)
  })

  test('buttons work after the bot was started anew', async () => {
    const ada = stage.member('Ada')
    const { posted, shown } = await drawn(ada)
    await bot.stop()
    bot = await startBot()
    await shown.press(ada, 'louder').acknowledged()
    await expect.poll(() => pictured(posted, ada).length).toBe(2)
  })

  test.each([
    ['words in place of a sound', Buffer.from('nothing but words'), /not a sound that can be read/],
    ['silence', toneWav(1, 0), /silent/],
    ['an instant', toneWav(0.01, 440), /shorter than/],
  ])('%s is refused privately with its own sentence', async (name, bytes, sentence) => {
    const [ada, bob] = [stage.member('Ada'), stage.member('Bob')]
    const posted = stage.post(ada, bytes, { name: 'sound.ogg' })
    await posted.draw(ada).acknowledged()
    await privately(posted, ada, sentence)
    await expect.poll(() => posted.answers(bob), { message: name }).toEqual([])
  })

  test('a sound that is gone is told of privately, in German to Germans', async () => {
    const ada = stage.member('Ada', { locale: 'de' })
    const posted = stage.post(ada, voiceNote, note)
    stage.loseSound(posted)
    await posted.draw(ada).acknowledged()
    await privately(posted, ada, /Ton ließ sich nicht abholen/)
  })

  test('a picture is rated once a person, and the vote can be changed', async () => {
    const ada = stage.member('Ada')
    const { posted, shown } = await drawn(ada)
    await shown.press(ada, 'rate').acknowledged()
    const isScale = ({ isPrivate, verbs }: Shown) => isPrivate && verbs.filter((verb) => verb === 'score').length === 5
    await expect.poll(() => posted.answers(ada).some(isScale)).toBe(true)
    const scale = posted.answers(ada).find(isScale) as Shown
    await scale.press(ada, 'score', '4').acknowledged()
    await expect.poll(() => posted.answers(ada).some(({ text }) => /4/.test(text) && !isPictured(text))).toBe(true)
  })
  const isPictured = (text: string) => text.includes('seed')

  test('a pair is shown to the person alone, and each answer can be given', async () => {
    const [ada, bob] = [stage.member('Ada'), stage.member('Bob')]
    const { posted, shown } = await drawn(ada)
    await shown.press(bob, 'fits').acknowledged()
    const pairOf = (member: Member) => posted.answers(member).find(({ pictures }) => pictures.length === 2)
    await expect.poll(() => pairOf(bob)?.isPrivate).toBe(true)
    expect(pairOf(ada)).toBeUndefined()
    const pair = pairOf(bob) as Shown
    expect(pair.verbs).toEqual(['choose', 'choose', 'choose'])
    await pair.press(bob, 'choose', 'neither').acknowledged()
  })

  test('whoever recorded the sound may take the picture away, and nobody who did neither', async () => {
    const [ada, bob, eve] = [stage.member('Ada'), stage.member('Bob'), stage.member('Eve')]
    const { posted, shown } = await drawn(ada, bob)
    await shown.press(eve, 'delete').acknowledged()
    await privately(posted, eve, /Only who asked/)
    await shown.press(bob, 'delete').acknowledged()
    await expect.poll(() => pictured(posted, ada)).toEqual([])
  })

  test('an overloaded platform is asked again until the picture stands there, once', async () => {
    const ada = stage.member('Ada')
    const posted = stage.post(ada, voiceNote, note)
    await posted.draw(ada).acknowledged()
    stage.overload(2)
    await onePicture(posted, ada)
  })

  test('a connection that was cut is made again, and requests are answered as before', async () => {
    const ada = stage.member('Ada')
    stage.cut()
    const posted = stage.post(ada, voiceNote, note)
    const tryAgain = () => {
      // What is asked while nobody listens is lost.
      void posted
        .draw(ada)
        .acknowledged()
        .catch(() => {})
      return pictured(posted, ada).length
    }
    await expect.poll(tryAgain, { interval: 1_000 }).toBeGreaterThanOrEqual(1)
  })
})
