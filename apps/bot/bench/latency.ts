import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStages } from '../src/testing/open-stages.ts'
import { startProduct } from '../src/testing/product.ts'
import { answeredMs, type Request, request } from '../src/testing/requests.ts'
import type { Member, Stage } from '../src/testing/stages/stage.ts'

/**
 * How long people wait, with the whole product and the bundled model on this machine: from asking to the
 * acknowledgement, and from asking to the picture, for one person at a time and for fifty at once, on each platform.
 */
const voiceNote = readFileSync(new URL('../../../packages/sound/fixtures/discord-voice.ogg', import.meta.url))
const limitMs = 300_000
const many = 50

const folder = mkdtempSync(join(tmpdir(), 'soundscene-chat-bench-'))
await chmod(folder, 0o711)
const stages = await openStages()
const env = { CHAT_SERVER_ACTIVE: '100', CHAT_SERVER_PER_MINUTE: '10000', CHAT_PERSON_PER_MINUTE: '1000' }
const product = await startProduct({ folder, stages, onRedis: false, env })
await product.ready()

for (const stage of stages) {
  await ask(stage, stage.member('warm'))
  const alone: Outcome[] = []
  for (let i = 0; i < 30; i += 1) alone.push(await ask(stage, stage.member(`alone-${i}`)))
  report(stage, 'one at a time', alone)
  const crowd: Outcome[] = []
  for (let round = 0; round < 3; round += 1)
    crowd.push(
      ...(await Promise.all(Array.from({ length: many }, (_, i) => ask(stage, stage.member(`${round}-${i}`))))),
    )
  report(stage, `${many} at once`, crowd)
}
await product.stop()
await Promise.all(stages.map((stage) => stage.stop()))
rmSync(folder, { recursive: true, force: true })
process.exit(0)

interface Outcome {
  acknowledged: number
  pictured: number
}

async function ask(stage: Stage, member: Member): Promise<Outcome> {
  const asked: Request = await request(stage, member, voiceNote, true)
  const pictured = await answeredMs(asked, limitMs)
  if (asked.acknowledgedMs === undefined || pictured === undefined) throw new Error('a request was not answered')
  return { acknowledged: asked.acknowledgedMs, pictured }
}

function report({ platform }: Stage, how: string, outcomes: Outcome[]): void {
  const part = (of: keyof Outcome, share: number) => {
    const sorted = outcomes.map((outcome) => outcome[of]).toSorted((a, b) => a - b)
    return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  }
  const figures = {
    ...{ platform, how, requests: outcomes.length },
    acknowledgedMs: { p50: part('acknowledged', 0.5), p99: part('acknowledged', 0.99) },
    pictureMs: { p50: part('pictured', 0.5), p95: part('pictured', 0.95) },
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
