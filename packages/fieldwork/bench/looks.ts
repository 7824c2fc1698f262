import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { startPostgres } from '@soundscene/postgres'
import type pg from 'pg'
import { createStudy, type FieldContext, freezeStimuli, launch, liveStudyOf, watchStudy } from '../src/index.ts'
import { stimuli } from '../src/testing/stimuli.ts'
import { withClient } from '../src/testing/with-client.ts'

// What looking at a running study costs: `npm run bench:looks -w @soundscene/fieldwork -- 10000 100000` for studies of so
// many votes, 100 of each rater.
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000]
const [votesEach, looks, watchers] = [100, 10, 10]
const actor = { id: 'bench' }

const say = (what: string, value: number) => process.stdout.write(`${what}: ${value.toFixed(1)} ms\n`)

async function timed(step: () => Promise<unknown>): Promise<{ ms: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await step()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpu: (user + system) / 1_000 }
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

async function newStudy(context: FieldContext): Promise<string> {
  const set = await freezeStimuli(context, { ...(await stimuli(votesEach, ['e', 'f', 'real'])), actor })
  const config = {
    ...({ title: 'bench', kind: 'choice', contact: 'x', practice: 1, votesPerItem: 10_000 } as const),
    block: { choice: votesEach },
    checks: { real: 0, bothWrong: 0 },
    analysis: { primary: 'model-differences' } as const,
  }
  const { id } = await createStudy(context, { actor, setId: set.id, config })
  await launch(context, { actor, studyId: id })
  return id
}

/** Raters of these numbers who all answered all, as if they had been there at once. */
async function fill(client: pg.Client, study: string, first: number, last: number): Promise<void> {
  await client.query(
    `INSERT INTO "StudyRater" ("id", "studyId", "source", "group", "locale", "state", "reached", "seed", "planned")
     SELECT gen_random_uuid(), $1, 'open', 'open', 'en', 'complete', 'complete', i, $4 FROM generate_series($2::int, $3::int) i`,
    [study, first, last, votesEach],
  )
  await client.query(
    `WITH item AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS nr, count(*) OVER () AS many
                     FROM "StudyItem" WHERE "studyId" = $1 AND "role" = 'main')
     INSERT INTO "StudyTrial" ("id", "studyId", "raterId", "itemId", "ordinal", "targetLeft", "state", "leased",
                               "leaseUntil", "servedAt", "storedAt")
     SELECT gen_random_uuid(), $1, r."id", item."id", k, random() < 0.5, 'stored', false, now(), now(), now()
       FROM "StudyRater" r, generate_series(0, $2 - 1) k, item
      WHERE r."studyId" = $1 AND r."seed" >= $3 AND item.nr = (r."seed" * 7 + k) % item.many`,
    [study, votesEach, first],
  )
  await client.query(
    `INSERT INTO "StudyVote" ("studyId", "seq", "trialId", "record", "prevHash", "hash")
     SELECT $1, l."length" + row_number() OVER (ORDER BY t."ordinal", r."seed"), t."id",
            json_build_object('rater', r."id", 'trial', t."id", 'item', t."itemId", 'at', now(), 'plays', 1,
              'finishes', 1, 'listened', 1, 'responseMs', 600 + floor(3000 * random())::int,
              'targetSide', CASE WHEN t."targetLeft" THEN 'left' ELSE 'right' END,
              'choice', (ARRAY['match', 'match', 'match', 'other', 'neither'])[1 + floor(5 * random())::int])::text,
            '', ''
       FROM "StudyTrial" t JOIN "StudyRater" r ON r."id" = t."raterId" JOIN "StudyLedger" l ON l."studyId" = $1
      WHERE t."studyId" = $1 AND r."seed" >= $2`,
    [study, first],
  )
  await client.query(
    'UPDATE "StudyLedger" SET "length" = (SELECT count(*) FROM "StudyVote" WHERE "studyId" = $1) WHERE "studyId" = $1',
    [study],
  )
  await client.query(
    `UPDATE "StudyItem" i SET "stored" = v.votes, "taken" = v.votes
       FROM (SELECT "itemId", count(*)::int AS votes FROM "StudyTrial" WHERE "studyId" = $1 GROUP BY 1) v
      WHERE v."itemId" = i."id"`,
    [study],
  )
}

async function measure(context: FieldContext, url: string, votes: number): Promise<void> {
  const studyId = await newStudy(context)
  const look = () => liveStudyOf(context, { actor, studyId })
  await withClient(url, async (client) => {
    const raters = votes / votesEach
    await fill(client, studyId, 1, raters)
    await client.query('ANALYZE')
    say(`${votes} votes, first look`, (await timed(look)).ms)
    const times: { ms: number; cpu: number }[] = []
    for (let i = 1; i <= looks; i++) {
      await fill(client, studyId, raters + i, raters + i)
      times.push(await timed(look))
    }
    say(`${votes} votes, a look, median`, middle(times.map(({ ms }) => ms)))
    say(`${votes} votes, processor of this process in it`, middle(times.map(({ cpu }) => cpu)))
    const leaving = new AbortController()
    const streams = Array.from({ length: watchers }, () => watchStudy(context, { actor, studyId }, leaving.signal))
    say(
      `${votes} votes, ${watchers} who begin to watch`,
      (await timed(() => Promise.all(streams.map((s) => s.next())))).ms,
    )
    leaving.abort()
    await Promise.all(streams.map((stream) => stream.return(undefined)))
  })
}

const dir = join(tmpdir(), `soundscene-looks-${process.pid}`)
const postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: false })
const database = openDatabase(postgres.url())
try {
  await migrate(postgres.url())
  const context = { database, blobs: await openBlobs(join(dir, 'blobs')) }
  for (const votes of sizes) await measure(context, postgres.url(), votes)
} finally {
  await database.close()
  await postgres.stop()
  rmSync(dir, { recursive: true })
}
