import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  chainOf,
  complete,
  liveStudyOf,
  nextTrials,
  raterSession,
  resultsOf,
  storeVote,
  verifyChain,
  votesOf,
  withdraw,
  withdrawNow,
} from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'
import { withClient } from '../testing/with-client.ts'

const context = await testField()

test('who withdraws by the receipt takes the votes out of every figure and leaves tombstones in a chain that holds', async () => {
  const { id: studyId } = await liveStudy(context)
  const who = { actor, studyId }
  const tokens = [await enter(context, { studyId }), await enter(context, { studyId })]
  for (const token of tokens) await rate(context, token)
  const { receipt } = await complete(context, tokens[0] as string, { age: '30' })
  const before = await resultsOf(context, who)
  expect((await resultsOf(context, who)).strata).toBe(before.strata)
  expect(await withdraw(context, `  ${receipt?.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ votes: 10 })
  const after = await resultsOf(context, who)
  expect([before, after].map(({ strata }) => strata.site?.choices?.data.votes)).toEqual([16, 8])
  expect((await liveStudyOf(context, who)).progress.stored).toBe(8)
  expect(await verifyChain(context, who)).toMatchObject({ rows: 20, tombstones: 10, brokenAt: null })
  for await (const row of chainOf(context, who)) expect((row.record === null) === (row.withdrawnAt !== null)).toBe(true)
  const [rater] = await context.database.studies.raters.list(studyId)
  expect(rater).toMatchObject({ state: 'withdrawn', form: null, externalHash: null })
  expect(await withdraw(context, receipt as string)).toEqual({ votes: 0 })
})

test('a withdrawn trial can not be voted on again', async () => {
  const { id: studyId } = await liveStudy(context)
  const token = await enter(context, { studyId })
  const { trials } = await nextTrials(context, token, 2)
  const [voted, open] = trials
  if (!voted || !open) throw new Error('two trials were expected')
  const stored = await storeVote(context, token, voted.id, answerTo(voted))
  expect(await withdrawNow(context, token)).toEqual({ votes: 1 })
  expect(await storeVote(context, token, voted.id, answerTo(voted))).toEqual(stored)
  await expect(storeVote(context, token, open.id, answerTo(open))).rejects.toMatchObject({
    code: 'study/trial-unknown',
  })
  expect((await votesOf(context, { actor, studyId })).site.choices).toEqual([])
  expect((await raterSession(context, token)).ending).toEqual({ kind: 'withdrawn', code: null, url: null })
  const items = await context.database.studies.studies.itemsOf(studyId)
  expect(items.map(({ taken, lefts, stored: votes }) => taken + lefts + votes).every((sum) => sum === 0)).toBe(true)
})

test('a vote that is under way while its rater withdraws is taken out with the others', async () => {
  const { id: studyId } = await liveStudy(context)
  const token = await enter(context, { studyId })
  const [trial] = (await nextTrials(context, token)).trials
  if (!trial) throw new Error('a trial was expected')
  await withClient(context.url, async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT FROM "StudyLedger" WHERE "studyId" = $1 FOR UPDATE', [studyId])
    const voting = storeVote(context, token, trial.id, answerTo(trial))
    await untilWaiting(client, 1)
    const withdrawing = withdrawNow(context, token)
    await untilWaiting(client, 2)
    await client.query('COMMIT')
    await voting
    expect(await withdrawing).toEqual({ votes: 1 })
  })
  expect((await votesOf(context, { actor, studyId })).site.choices).toEqual([])
})

/** Waits until so many others wait for a lock in this database. */
const untilWaiting = async (client: { query: (sql: string) => Promise<{ rows: unknown[] }> }, count: number) => {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while ((await client.query(waiting)).rows.length < count) await sleep(10)
}

test('a wrong receipt takes nothing out', async () => {
  for (const receipt of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', '%_']) {
    await expect(withdraw(context, receipt)).rejects.toMatchObject({ code: 'study/receipt-unknown' })
  }
})

test('nothing but a withdrawal changes the ledger, and what somebody changes nevertheless is found', async () => {
  const { id: studyId } = await liveStudy(context)
  const who = { actor, studyId }
  await rate(context, await enter(context, { studyId }), 4)
  await withClient(context.url, async (client) => {
    const refused = (sql: string) => expect(client.query(sql)).rejects.toThrow('append-only')
    await refused(`UPDATE "StudyVote" SET "record" = '{}'`)
    await refused(`UPDATE "StudyVote" SET "record" = NULL, "withdrawnAt" = now()`)
    await refused('DELETE FROM "StudyVote"')
    await refused('TRUNCATE "StudyVote"')
    await refused('UPDATE "StudyAudit" SET "actorId" = \'somebody\'')
    await refused('DELETE FROM "StudyAudit"')
    await client.query('ALTER TABLE "StudyVote" DISABLE TRIGGER ALL')
    await client.query(
      `UPDATE "StudyVote" SET "record" = replace("record", '"plays":1', '"plays":2') WHERE "seq" = 3 AND "studyId" = '${studyId}'`,
    )
    expect(await verifyChain(context, who)).toMatchObject({ rows: 4, brokenAt: 3 })
    await client.query(`DELETE FROM "StudyVote" WHERE "seq" = 4 AND "studyId" = '${studyId}'`)
    await client.query(
      `UPDATE "StudyVote" SET "record" = replace("record", '"plays":2', '"plays":1') WHERE "seq" = 3 AND "studyId" = '${studyId}'`,
    )
    expect(await verifyChain(context, who)).toMatchObject({ rows: 3, brokenAt: 4 })
    await client.query('ALTER TABLE "StudyVote" ENABLE TRIGGER ALL')
  })
})
