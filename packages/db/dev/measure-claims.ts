import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@soundscene/postgres'
import { type AnswerLimits, migrate, openDatabase } from '../src/index.ts'
import { withClient } from '../src/with-client.ts'

// Prints what it costs to take on an answer beside settled and waiting ones, nine waiting in ten being one person's:
// `npm run measure-claims -w @soundscene/db -- 10000 1000`.
const [settled = 10_000, waiting = 1_000] = process.argv.slice(2).map(Number)
const rounds = 100
const limits: AnswerLimits = { personActive: 2, personPerMinute: 6, serverActive: 1_000, serverPerMinute: 1_000 }

const fill = (url: string) =>
  withClient(url, async (client) => {
    const answer = `INSERT INTO "Answer" ("id", "platform", "requestKey", "person", "server", "locale", "request"`
    await client.query(
      `${answer}, "state", "createdAt", "startedAt", "settledAt")
       SELECT gen_random_uuid(), 'discord', 's' || i, i % 400, i % 40, 'en', NULL, 'settled', at, at, at
         FROM generate_series(1, $1::int) i, LATERAL (SELECT now() - i * interval '1 second' AS at) AS time`,
      [settled],
    )
    await client.query(
      `${answer}) SELECT gen_random_uuid(), 'discord', 'w' || i, CASE WHEN i <= 0.9 * $1 THEN 'flood' ELSE 'p' || i END,
              i % 40, 'en', '{}' FROM generate_series(1, $1::int) i`,
      [waiting],
    )
    await client.query('ANALYZE')
  })

const measure = async (name: string, step: () => Promise<unknown>) => {
  const times: number[] = []
  while (times.length < rounds) {
    const start = performance.now()
    await step()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * rounds)]?.toFixed(1)
  process.stdout.write(`${name}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms\n`)
}

const postgres = await startPostgres({ dir: join(tmpdir(), `soundscene-claims-${process.pid}`) })
const { answers, close } = openDatabase(postgres.url())
try {
  await migrate(postgres.url())
  await fill(postgres.url())
  const claim = () => answers.claim(['discord'], limits, 15_000)
  await claim()
  await measure('claiming and settling', async () => {
    const claimed = await claim()
    if (claimed) await answers.settle(claimed.answer.id, claimed.lease, 'pictured')
  })
  await measure('claiming when nobody has room', () =>
    answers.claim(['discord'], { ...limits, serverPerMinute: 0, serverActive: 0 }, 15_000),
  )
} finally {
  await close()
  await postgres.stop()
  rmSync(postgres.dir, { recursive: true })
}
