import { afterEach, describe, expect, test } from 'vitest'
import {
  arrive,
  nextTrials,
  type Review,
  raterSession,
  reviewOnProlific,
  submissionsOnProlific,
  syncEveryProlific,
  syncProlific,
} from '../index.ts'
import { offeredStudy, testProlific } from '../testing/prolific.ts'
import { enter, rate } from '../testing/raters.ts'
import { actor, testField } from '../testing/test-field.ts'

const context = await testField()
const { prolific, access } = await testProlific()
const { state } = prolific
afterEach(() => Object.assign(state, { longestPage: 100, counts: true }))

const come = (studyId: string, { id, participant_id }: { id: string; participant_id: string }) =>
  enter(context, { studyId, source: 'prolific', externalId: participant_id, submission: { session: id } })

describe.each([
  ['pages as long as asked for', { longestPage: 100, counts: true }],
  ['pages of 20 that do not say how many there are', { longestPage: 20, counts: false }],
])('%s', (_, pages) => {
  test.each([0, 1, 20, 21, 40, 41, 100, 101, 205])(
    'all of %i submissions are listed, through busy and broken ones',
    async (count) => {
      Object.assign(state, pages)
      const { who, there } = await offeredStudy(context, access)
      const joined = Array.from({ length: count }, (_, i) => state.join(there, `p${i}`))
      prolific.faults.add({ path: /submissions/ }, { status: 429, retryAfter: 0 })
      prolific.faults.add({ path: /submissions/ }, { status: 503 })
      const listed = await submissionsOnProlific(context, who)
      expect(listed).toEqual(joined.map(({ id }) => ({ id, status: 'ACTIVE', here: null })))
    },
  )
})

test('a submission is listed with what its rater did here, and without the name that they have there', async () => {
  const { study, who, there } = await offeredStudy(context, access)
  const [rating, away] = [state.join(there, 'rating'), state.join(there, 'away', 'RESERVED')]
  await rate(context, await come(study.id, rating), 3)
  const listed = await submissionsOnProlific(context, who)
  expect(listed).toEqual([
    { id: rating.id, status: 'ACTIVE', here: { state: 'rating', votes: 3 } },
    { id: away.id, status: 'RESERVED', here: null },
  ])
})

test('who returned it or ran out of time there gives the places back here', async () => {
  const { study, who, there } = await offeredStudy(context, access)
  const tokens: string[] = []
  for (const status of ['RETURNED', 'TIMED-OUT', 'ACTIVE']) {
    const token = await come(study.id, state.join(there, status, status))
    await nextTrials(context, token, 3)
    tokens.push(token)
  }
  state.join(there, 'never came', 'RETURNED')
  const taken = async () =>
    (await context.database.studies.studies.itemsOf(study.id)).reduce((sum, item) => sum + item.taken, 0)
  const before = await taken()
  expect(await syncProlific(context, who)).toEqual({ submissions: 4, changed: 2 })
  expect(await taken()).toBe(before / 3)
  const now = tokens.map(async (token) => (await raterSession(context, token)).state)
  expect(await Promise.all(now)).toEqual(['returned', 'timedOut', 'rating'])
  expect(await syncProlific(context, who)).toEqual({ submissions: 4, changed: 0 })
})

test('an earlier submission of the same person that was returned does not end the one that they came back by', async () => {
  const { study, who, there } = await offeredStudy(context, access)
  const first = state.join(there, 'twice')
  const token = await come(study.id, first)
  first.status = 'RETURNED'
  const second = state.join(there, 'twice')
  const arriving = { studyId: study.id, source: 'prolific' as const, externalId: 'twice' }
  await arrive(context, { ...arriving, token, submission: { study: there, session: second.id } })
  expect(await syncProlific(context, who)).toEqual({ submissions: 2, changed: 0 })
  second.status = 'RETURNED'
  expect(await syncProlific(context, who)).toEqual({ submissions: 2, changed: 1 })
})

test('studies that are under way are looked after without anybody asking, also beside one that Prolific does not know', async () => {
  const known = await offeredStudy(context, access)
  const lost = await offeredStudy(context, access)
  state.studies.splice(
    state.studies.findIndex(({ id }) => id === lost.there),
    1,
  )
  const submission = state.join(known.there, 'gone')
  const token = await come(known.study.id, submission)
  submission.status = 'RETURNED'
  await syncEveryProlific(context, access)
  expect((await raterSession(context, token)).state).toBe('returned')
})

describe('a submission is', () => {
  const review = async (verdict: Review, { status = 'AWAITING REVIEW', by = 'hand' as 'hand' | 'code' } = {}) => {
    const { who, there } = await offeredStudy(context, access, { asked: { screenOut: { reward: 25, slots: 5, by } } })
    const submission = state.join(there, 'somebody', status)
    await reviewOnProlific(context, { ...who, submissionId: submission.id, review: verdict })
    return submission.status
  }
  const message =
    'Both attention checks were about the sound that was just heard, and neither of the two was answered as it must be.'

  test('approved, rejected with a reason, or screened out', async () => {
    expect(await review({ verdict: 'approve' })).toBe('APPROVED')
    expect(await review({ verdict: 'reject', message, category: 'FAILED_CHECK' })).toBe('REJECTED')
    expect(await review({ verdict: 'screen-out' }, { status: 'ACTIVE' })).toBe('SCREENED OUT')
  })

  test('never rejected with fewer than 100 characters, and Prolific is not even asked', async () => {
    const calls = () => prolific.calls.filter(({ path }) => path.includes('submissions')).length
    const before = calls()
    const short = review({ verdict: 'reject', message: 'x'.repeat(99), category: 'OTHER' })
    await expect(short).rejects.toThrow('at least 100 characters')
    expect(calls()).toBe(before)
  })

  test('not screened out by hand where raters themselves are paid for it by their code', async () => {
    await expect(review({ verdict: 'screen-out' }, { by: 'code' })).rejects.toMatchObject({ code: 'study/not-open' })
  })

  test('approved once although the answer got lost', async () => {
    prolific.faults.add({ method: 'POST', path: /submissions/ }, { reset: true, isDone: true })
    expect(await review({ verdict: 'approve' })).toBe('APPROVED')
  })

  test('settled by nobody but owners', async () => {
    const { who, there } = await offeredStudy(context, access)
    const { id } = state.join(there, 'somebody', 'AWAITING REVIEW')
    await context.database.studies.studies.setRole(who.studyId, 'analyst-1', 'analyst')
    const asked = { ...who, actor: { id: 'analyst-1' }, submissionId: id, review: { verdict: 'approve' as const } }
    await expect(reviewOnProlific(context, asked)).rejects.toMatchObject({ code: 'study/forbidden' })
    expect(actor.id).not.toBe('analyst-1')
  })
})
