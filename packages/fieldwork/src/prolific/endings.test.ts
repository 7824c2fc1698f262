import { expect, test } from 'vitest'
import {
  arrive,
  complete,
  consent,
  decline,
  nextTrials,
  passSoundCheck,
  raterSession,
  storeVote,
  syncProlific,
} from '../index.ts'
import { codes, offeredStudy, recruiting, testProlific } from '../testing/prolific.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { liveStudy, testField } from '../testing/test-field.ts'

const context = await testField()
const { prolific, access } = await testProlific()
const { state } = prolific

const urlOf = (code: string) => `https://app.prolific.com/submissions/complete?cc=${code}`
const arriving = (studyId: string, externalId: string) => ({ studyId, source: 'prolific' as const, externalId })
const rowsOf = (studyId: string) => context.database.studies.raters.list(studyId)

/** Answers everything as it must be, attention checks among it. */
const rateWell = async (token: string) => {
  const { raterId } = await raterSession(context, token)
  for (;;) {
    const [trial] = (await nextTrials(context, token)).trials
    if (!trial) return
    const hidden = await context.database.studies.trials.find(raterId, trial.id)
    const target = hidden?.targetLeft ? 'left' : 'right'
    await storeVote(context, token, trial.id, answerTo(trial, hidden?.role === 'bothWrong' ? 'neither' : target))
  }
}

test('each of the six endings reaches its own code, and Prolific does with it what was set', async () => {
  const config = { quotas: { prolific: 6 }, checks: { real: 1, bothWrong: 1, failuresAllowed: 0 } }
  const { study, who, there } = await offeredStudy(context, access, { config })
  const join = (name: string) => {
    const submission = state.join(there, name)
    return {
      submission,
      arriving: { ...arriving(study.id, name), submission: { study: there, session: submission.id } },
    }
  }
  const come = async (name: string) => {
    const joined = join(name)
    return { ...joined, token: await enter(context, joined.arriving) }
  }

  const attentive = await come('attentive')
  await rateWell(attentive.token)
  const whole = (await complete(context, attentive.token)).ending
  expect(whole).toEqual({ kind: 'complete', code: 'DONE1', url: urlOf('DONE1') })
  expect(state.comeBack(attentive.submission, whole.url ?? '')).toMatchObject({ status: 'APPROVED' })

  const careless = await come('careless')
  await rate(context, careless.token)
  const failed = (await complete(context, careless.token)).ending
  expect(failed).toMatchObject({ kind: 'failedAttention', code: 'ATTENTION1' })
  expect(state.comeBack(careless.submission, failed.url ?? '')).toMatchObject({
    ...{ status: 'AWAITING REVIEW', code: 'ATTENTION1' },
  })

  const deaf = join('deaf')
  const { token } = await arrive(context, deaf.arriving)
  await consent(context, token)
  expect(await passSoundCheck(context, token, 'nothing')).toMatchObject({ passed: false, state: 'consented' })
  const { ending: screened } = await passSoundCheck(context, token, 'nothing')
  expect(screened).toMatchObject({ kind: 'screenedOut', code: 'SCREEN1' })
  expect(state.comeBack(deaf.submission, screened?.url ?? '')).toMatchObject({ status: 'SCREENED OUT' })

  const [slow, gone] = [await come('slow'), await come('gone')]
  slow.submission.status = 'TIMED-OUT'
  gone.submission.status = 'RETURNED'
  expect(await syncProlific(context, who)).toMatchObject({ changed: 2 })
  const endingOf = async (token: string) => (await raterSession(context, token)).ending
  expect(await endingOf(slow.token)).toEqual({ kind: 'timedOut', code: 'TIME1', url: urlOf('TIME1') })
  expect(await endingOf(gone.token)).toEqual({ kind: 'returned', code: 'BACK1', url: urlOf('BACK1') })

  for (const name of ['a', 'b', 'c', 'd', 'e']) await come(name)
  const late = join('late')
  const { session } = await arrive(context, late.arriving)
  expect(session.ending).toEqual({ kind: 'quotaFull', code: 'FULL1', url: urlOf('FULL1') })
  expect(state.comeBack(late.submission, session.ending?.url ?? '')).toMatchObject({
    ...{ status: 'AWAITING REVIEW', code: 'FULL1' },
  })
  expect(
    Object.values(codes).map((code) => state.study(there)?.completion_codes.some((own) => own.code === code)),
  ).toEqual(Array(6).fill(true))
})

test('there is no completion code before every vote that was asked for is stored', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const token = await enter(context, arriving(studyId, 'p'))
  await rate(context, token, 9)
  await expect(complete(context, token)).rejects.toMatchObject({ code: 'study/unfinished', details: { count: 1 } })
  expect((await raterSession(context, token)).ending).toBeNull()
  await rate(context, token)
  expect((await complete(context, token)).ending.code).toBe('DONE1')
})

test('the same PROLIFIC_PID goes on as the same rater in another browser, also when it comes twice at once', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const token = await enter(context, arriving(studyId, 'pid'))
  await rate(context, token, 3)
  const before = await nextTrials(context, token, 3)
  const again = await Promise.all(Array.from({ length: 5 }, () => arrive(context, arriving(studyId, 'pid'))))
  expect(new Set(again.map(({ session }) => session.raterId)).size).toBe(1)
  for (const { token: other } of again) expect(await nextTrials(context, other, 3)).toEqual(before)
  expect(await nextTrials(context, token, 3)).toEqual(before)
  expect(await rowsOf(studyId)).toHaveLength(1)
})

test('another PID in the same browser is another rater', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const first = await arrive(context, arriving(studyId, 'one'))
  const second = await arrive(context, { ...arriving(studyId, 'two'), token: first.token })
  expect(second.session.raterId).not.toBe(first.session.raterId)
})

test('a study on Prolific is open to nobody else, and a name there is needed', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  for (const source of ['open', 'classroom', 'prolific', 'discord'] as const) {
    await expect(arrive(context, { studyId, source })).rejects.toMatchObject({ code: 'study/not-open' })
  }
})

test('the ids of study and submission are kept as they came last, and no rater is shut out for strange ones', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const come = (submission: { study: string; session: string }, token?: string) =>
    arrive(context, { ...arriving(studyId, 'pid'), submission, ...(token && { token }) })
  const { token } = await come({ study: 'a1', session: 'b1' })
  const kept = async () => {
    const [{ externalStudyId, externalSessionId } = {}] = await rowsOf(studyId)
    return [externalStudyId, externalSessionId]
  }
  expect(await kept()).toEqual(['a1', 'b1'])
  await come({ study: 'a1', session: 'b2' })
  expect(await kept()).toEqual(['a1', 'b2'])
  await come({ study: 'a1', session: 'b3' }, token)
  expect(await kept()).toEqual(['a1', 'b3'])
  await come({ study: "'; --", session: '{{%SESSION_ID%}}' }, token)
  expect(await kept()).toEqual(['a1', 'b3'])
})

test('who withdraws is forgotten with the ids of their submission', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  await arrive(context, { ...arriving(studyId, 'pid'), submission: { study: 'a1', session: 'b1' } })
  const [rater] = await rowsOf(studyId)
  if (rater) await context.database.studies.votes.withdraw(rater)
  expect(await rowsOf(studyId)).toMatchObject([
    { externalHash: null, externalStudyId: null, externalSessionId: null, state: 'withdrawn' },
  ])
})

test('who does not consent is let out with the code for that', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const { token } = await arrive(context, arriving(studyId, 'no'))
  expect(await decline(context, token)).toMatchObject({ ending: { kind: 'screenedOut', code: 'SCREEN1' } })
})
