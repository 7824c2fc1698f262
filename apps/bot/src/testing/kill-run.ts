import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { openStages } from './open-stages.ts'
import { startProduct } from './product.ts'
import { answeredMs, finalAnswers, isPictured, isWrong, leftovers, lookOf, type Request, request } from './requests.ts'
import type { Stage } from './stages/stage.ts'

/**
 * Kills bot, worker, database and queue at random while people on a Discord and a Slack on loopback ask for pictures,
 * then waits until all have come to rest and counts the answers to every request that was acknowledged. One in ten
 * sounds is none. Ends with 1 when an answer was lost, came twice, or progress was left standing.
 */
const { values } = parseArgs({ options: { draws: { type: 'string', default: '1000' }, redis: { type: 'boolean' } } })
const count = Number(values.draws)
const atOnce = 12
const settleMs = 180_000
const voiceNote = readFileSync(new URL('../../../../packages/sound/fixtures/discord-voice.ogg', import.meta.url))
const noSound = Buffer.from('nothing but words')
const say = (line: string) => process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), 'soundscene-chat-kills-'))
chmodSync(folder, 0o711)
const stages = await openStages()
const product = await startProduct({ folder, stages, onRedis: values.redis === true })
await product.ready()

const kills: Record<string, number> = {}
const targets = {
  bot: () => product.bot.kill(),
  worker: () => product.worker.kill(),
  database: product.killDatabase,
  ...(product.killRedis && { redis: product.killRedis }),
}
let isOver = false
const killing = (async () => {
  while (!isOver) {
    await sleep(2_000 + Math.random() * 8_000)
    if (isOver) return
    const [name, kill] = pick(Object.entries(targets))
    await kill()
    kills[name] = (kills[name] ?? 0) + 1
  }
})()

const people = stages.flatMap((stage) =>
  Array.from({ length: 20 }, (_, i) => ({ stage, member: stage.member(`p${i}`) })),
)
const requests: Request[] = []
const taking = pLimit(atOnce)
const start = Date.now()
await Promise.all(
  Array.from({ length: count }, (_, i) =>
    taking(async () => {
      const { stage, member } = people[i % people.length] as { stage: Stage; member: ReturnType<Stage['member']> }
      const isGood = i % 10 !== 9
      const asked = await request(stage, member, isGood ? voiceNote : noSound, isGood)
      requests.push(asked)
      if (asked.acknowledgedMs === undefined) await sleep(500)
      else await answeredMs(asked, 60_000)
      if (requests.length % 50 === 0)
        say(`${requests.length} of ${count}, ${Math.round((Date.now() - start) / 1000)} s`)
    }),
  ),
)
isOver = true
await killing
const acknowledged = requests.filter(({ acknowledgedMs }) => acknowledgedMs !== undefined)
const deadline = Date.now() + settleMs
while (acknowledged.some((asked) => finalAnswers(asked) === 0) && Date.now() < deadline) await sleep(500)
await sleep(5_000)

const figures = {
  jobsOn: values.redis ? 'Redis' : 'PostgreSQL',
  seconds: Math.round((Date.now() - start) / 1000),
  kills,
  requests: requests.length,
  acknowledged: acknowledged.length,
  pictured: acknowledged.filter((asked) => asked.isGood && isPictured(asked)).length,
  toldThatItIsNoSound: acknowledged.filter((asked) => !asked.isGood && finalAnswers(asked) === 1).length,
  turnedAway: acknowledged.filter((asked) => asked.isGood && finalAnswers(asked) === 1 && !isPictured(asked)).length,
  lost: acknowledged.filter((asked) => finalAnswers(asked) === 0).length,
  doubled: requests.filter((asked) => finalAnswers(asked) > 1).length,
  progressLeft: acknowledged.filter((asked) => leftovers(asked) > 0).length,
  answeredUnacknowledged: requests.filter((asked) => asked.acknowledgedMs === undefined && finalAnswers(asked) > 0)
    .length,
}
say(JSON.stringify(figures))
const isClean = figures.lost + figures.doubled + figures.progressLeft === 0
for (const asked of requests.filter(isWrong)) say(lookOf(asked))
await product.stop()
await Promise.all(stages.map((stage) => stage.stop()))
if (isClean) rmSync(folder, { recursive: true, force: true })
else say(`What happened is written down in ${folder}.`)
process.exit(isClean ? 0 : 1)

function pick<T>(choices: T[]): T {
  return choices[Math.floor(Math.random() * choices.length)] as T
}
