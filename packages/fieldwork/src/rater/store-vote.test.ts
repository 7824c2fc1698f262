import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  type FieldContext,
  nextTrials,
  type RaterTrial,
  raterSession,
  storeVote,
  verifyChain,
  votesOf,
} from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'

const context = await testField()
const { id: studyId } = await liveStudy(context)
const who = { actor, studyId }

const served = async (): Promise<{ token: string; trial: RaterTrial }> => {
  const token = await enter(context, { studyId })
  const { trials } = await nextTrials(context, token)
  return { token, trial: trials[0] as RaterTrial }
}

const lengthOf = (some: FieldContext) => some.database.studies.votes.length(studyId)

test('1 000 requests at once with the same vote store one row, and all are answered alike', async () => {
  const { token, trial } = await served()
  const before = await lengthOf(context)
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, () => storeVote(context, token, trial.id, answerTo(trial))),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await lengthOf(context)).toBe(before + 1)
})

test('a vote that is sent again with another answer stays as it was', async () => {
  const { token, trial } = await served()
  const first = await storeVote(context, token, trial.id, answerTo(trial, 'neither'))
  expect(await storeVote(context, token, trial.id, answerTo(trial, 'left'))).toEqual(first)
  expect(await storeVote(context, token, trial.id, {} as never)).toEqual(first)
  expect((await votesOf(context, who)).site.choices.at(-1)).toMatchObject({ choice: 'neither' })
})

test('a server that is killed after the commit and before the reply leaves one row, which the retry finds', async () => {
  const { token, trial } = await served()
  const before = await lengthOf(context)
  const script = fileURLToPath(new URL('../testing/killed-voter.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, context.url, token, trial.id], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  expect(await lengthOf(context)).toBe(before + 1)
  const retried = await storeVote(context, token, trial.id, answerTo(trial))
  expect(retried.seq).toBe(before + 1)
  expect(await lengthOf(context)).toBe(before + 1)
})

test('nobody votes for another, before the sound was heard, or on a trial that was not shown', async () => {
  const [mine, theirs] = [await served(), await served()]
  const answer = answerTo(mine.trial)
  const refused = (token: string, trialId: string, given = answer) =>
    expect(storeVote(context, token, trialId, given)).rejects
  await refused(mine.token, theirs.trial.id).toMatchObject({ code: 'study/trial-unknown' })
  await refused(mine.token, 'x').toMatchObject({ code: 'study/trial-unknown' })
  await refused('nobody', mine.trial.id).toMatchObject({ code: 'study/unknown-rater' })
  await refused(mine.token, mine.trial.id, { ...answer, finishes: 0 }).toMatchObject({ code: 'study/not-heard' })
  await refused(mine.token, mine.trial.id, { ...answer, responseMs: -1 }).toMatchObject({ code: 'input/invalid' })
  const hidden = (
    await context.database.studies.trials.ofRater(
      (await context.database.studies.raters.list(studyId)).at(-1)?.id ?? '',
    )
  ).at(-1)
  await refused(theirs.token, hidden?.id ?? '').toMatchObject({ code: 'study/trial-unknown' })
})

test('what could not be played is written down, is no vote, and another trial takes its place', async () => {
  const { token, trial } = await served()
  const before = (await votesOf(context, who)).site.choices.length
  const failed = { technical: 'sound', plays: 1, finishes: 0, listened: 0, responseMs: 0 } as const
  const stored = await storeVote(context, token, trial.id, failed)
  expect(await storeVote(context, token, trial.id, answerTo(trial))).toEqual(stored)
  expect((await votesOf(context, who)).site.choices).toHaveLength(before)
  expect(await rate(context, token)).toBe(10)
  const own = await context.database.studies.trials.ofRater((await raterSession(context, token)).raterId)
  expect(
    own
      .filter(({ ordinal }) => ordinal === trial.ordinal)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['stored', 'technical'])
})

test('the chain of all these votes holds, and starts from what was launched', async () => {
  const report = await verifyChain(context, who)
  expect(report).toMatchObject({ rows: await lengthOf(context), brokenAt: null, tombstones: 0 })
  expect(report.start).toMatch(/^[0-9a-f]{64}$/)
})
