import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { startPostgres } from '@soundscene/postgres'
import type { TrialAnswer } from '../src/config/index.ts'
import {
  answerPractice,
  arrive,
  consent,
  createStudy,
  type FieldContext,
  freezeStimuli,
  launch,
  nextPractice,
  nextTrials,
  passSoundCheck,
  soundCheck,
  storeVote,
  verifyChain,
} from '../src/index.ts'
import { stimuli } from '../src/testing/stimuli.ts'

// How many votes one process stores on a durable PostgreSQL: `npm run bench -w @soundscene/fieldwork -- 1000 8 64`
// for 1 000 raters of 8 votes each, 64 at a time.
const [raters = 1_000, votesEach = 8, atOnce = 64] = process.argv.slice(2).map(Number)
const actor = { id: 'bench' }
const answer: TrialAnswer = { choice: 'left', plays: 1, finishes: 1, listened: 1, responseMs: 900 }

/** Runs a step for each of some values, so many at once; returns how long each took, sorted, and all together. */
async function timed<T>(values: readonly T[], concurrency: number, step: (value: T) => Promise<unknown>) {
  const queue = [...values]
  const times: number[] = []
  const start = performance.now()
  const walk = async () => {
    for (let value = queue.shift(); value !== undefined; value = queue.shift()) {
      const begun = performance.now()
      await step(value)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, walk))
  return { times: times.sort((a, b) => a - b), seconds: (performance.now() - start) / 1_000 }
}

const at = (times: readonly number[], share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
const say = (what: string, value: string | number, unit: string) => process.stdout.write(`${what}: ${value} ${unit}\n`)

const enter = async (context: FieldContext, studyId: string, classes: ReadonlyMap<string, string>) => {
  const { token } = await arrive(context, { studyId, source: 'open' })
  await consent(context, token)
  const { soundId } = await soundCheck(context, token)
  await passSoundCheck(context, token, classes.get(soundId) ?? '')
  const trial = await nextPractice(context, token)
  if (trial) await answerPractice(context, token, trial.id, answer)
  return token
}

async function measure(context: FieldContext): Promise<void> {
  const set = await freezeStimuli(context, { ...(await stimuli(200)), actor })
  const config = { title: 'bench', kind: 'choice', contact: 'x', practice: 1, block: { choice: votesEach } } as const
  const rest = {
    checks: { real: 0, bothWrong: 0 },
    votesPerItem: 10_000,
    analysis: { primary: 'match-share' },
  } as const
  const study = await createStudy(context, { actor, setId: set.id, config: { ...config, ...rest } })
  const who = { actor, studyId: study.id }
  await launch(context, who)
  const sounds = await context.database.studies.stimuli.stimuliOf(set.id)
  const classes = new Map(sounds.map(({ id, class: heard }) => [id, heard]))

  const tokens: string[] = []
  const entering = await timed(
    Array.from({ length: raters }, (_, i) => i),
    atOnce,
    async () => {
      tokens.push(await enter(context, study.id, classes))
    },
  )
  say('raters through the door to practice', (raters / entering.seconds).toFixed(0), 'raters/s')

  const votes: [token: string, trialId: string][] = []
  const serving = await timed(tokens, atOnce, async (token) => {
    const { trials } = await nextTrials(context, token, 3)
    votes.push(...trials.map(({ id }) => [token, id] as [string, string]))
  })
  say('first trials', (raters / serving.seconds).toFixed(0), 'requests/s')
  say('first trials, 99 %', at(serving.times, 0.99), 'ms')

  const [quiet, busy] = [votes.splice(0, 200), votes]
  const alone = await timed(quiet, 1, ([token, id]) => storeVote(context, token, id, answer))
  say('a vote in quiet, median', at(alone.times, 0.5), 'ms')
  say('a vote in quiet, 99 %', at(alone.times, 0.99), 'ms')
  const storing = await timed(busy, atOnce, ([token, id]) => storeVote(context, token, id, answer))
  say('votes stored', (busy.length / storing.seconds).toFixed(0), 'votes/s')
  say('a vote under load, 99 %', at(storing.times, 0.99), 'ms')

  let count = 0
  const walking = await timed(tokens, atOnce, async (token) => {
    for (;;) {
      const [trial] = (await nextTrials(context, token, 3)).trials
      if (!trial) return
      await storeVote(context, token, trial.id, answer)
      count += 1
    }
  })
  say('trials served and votes stored', (count / walking.seconds).toFixed(0), 'votes/s')
  const { rows, brokenAt } = await verifyChain(context, who)
  const whole = rows === raters * votesEach && brokenAt === null
  say('votes in the chain', rows, whole ? 'rows, whole' : 'rows, BROKEN')
  if (!whole) process.exitCode = 1
}

const dir = join(tmpdir(), `soundscene-votes-${process.pid}`)
const postgres = await startPostgres({ dir: join(dir, 'postgres') })
const database = openDatabase(postgres.url())
try {
  await migrate(postgres.url())
  await measure({ database, blobs: await openBlobs(join(dir, 'blobs')) })
} finally {
  await database.close()
  await postgres.stop()
  rmSync(dir, { recursive: true })
}
