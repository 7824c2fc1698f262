import { readFileSync } from 'node:fs'
import { testFolder } from '@soundscene/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStages } from './testing/open-stages.ts'
import { type Product, startProduct } from './testing/product.ts'
import { finalAnswers, leftovers, type Request, request } from './testing/requests.ts'
import { patient, type Stage } from './testing/stages/stage.ts'

const voiceNote = readFileSync(new URL('../../../packages/sound/fixtures/discord-voice.ogg', import.meta.url))
const folder = testFolder()
let stages: Stage[]
let product: Product

beforeAll(async () => {
  stages = await openStages(patient)
  product = await startProduct({ folder, stages, onRedis: false })
  await product.ready()
})
afterAll(async () => {
  await product?.stop()
  await Promise.all(stages?.map((stage) => stage.stop()) ?? [])
})

const ask = (): Promise<Request[]> =>
  Promise.all(stages.map((stage) => request(stage, stage.member('Ada'), voiceNote, true)))
const expectOneAnswerEach = async (requests: Request[]) => {
  for (const asked of requests) {
    expect(asked.acknowledgedMs, asked.platform).toBeDefined()
    await expect.poll(() => finalAnswers(asked), { message: asked.platform }).toBe(1)
    await expect.poll(() => leftovers(asked), { message: asked.platform }).toBe(0)
  }
}

test('kill -9 of the bot right after it acknowledged: the next one answers, once', async () => {
  const requests = await ask()
  await product.bot.kill()
  await expectOneAnswerEach(requests)
})

test('kill -9 of the worker while people wait: they are answered, once', async () => {
  await product.ready()
  const asking = ask()
  await product.worker.kill()
  await expectOneAnswerEach(await asking)
})

test('the bot logs neither tokens nor names, addresses of files or people’s ids', () => {
  const log = product.log().join('\n')
  for (const secret of ['DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'].map((name) => envOf(name)))
    expect(log).not.toContain(secret)
  expect(log).not.toMatch(/voice-message\.ogg|\/attachments\/|files-pri|Ada/)
})
const envOf = (name: string): string =>
  stages.map(({ env }) => env[name]).find((value) => value !== undefined) ?? 'no such variable'
