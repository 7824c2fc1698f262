import { startFakeProlific } from '@soundscene/testkit/prolific'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  moveOnProlific,
  nextTrials,
  offerOnProlific,
  prolificAccess,
  type Review,
  raterSession,
  reviewOnProlific,
  type StudyView,
  setProlificPlaces,
  syncProlific,
} from '../index.ts'
import { listSubmissions } from '../recruiting/prolific-api.ts'
import { enter } from '../testing/raters.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'

const context = await testField()
const prolific = await startFakeProlific()
afterAll(() => prolific.close())
const access = { token: prolific.token, origin: prolific.origin, pauseMs: 1 }

const codes = { complete: 'DONE1', screenedOut: 'SCREEN1', failedAttention: 'ATTENTION1' }
const offer = {
  ...{ address: 'https://lab.example.org/r/1', description: 'Hear sounds, look at pictures.', minutes: 12 },
  ...{ reward: 180, places: 20, screenOut: { reward: 25, slots: 5 } },
}

let study: StudyView
let who: { actor: typeof actor; studyId: string; access: typeof access }
beforeEach(async () => {
  study = await liveStudy(context, { recruiting: { open: false, prolific: { codes } } })
  who = { actor, studyId: study.id, access }
})

const made = () => prolific.state.studies.filter(({ internal_name }) => internal_name.endsWith(study.id))

test('a study is offered with a code for each ending and the address that names who comes', async () => {
  const { status } = await offerOnProlific(context, { ...who, offer })
  expect(status).toBe('UNPUBLISHED')
  expect(made()).toMatchObject([
    {
      external_study_url:
        'https://lab.example.org/r/1?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}',
      completion_codes: [
        { code: 'DONE1', code_type: 'COMPLETED', actions: [{ action: 'AUTOMATICALLY_APPROVE' }] },
        { code: 'SCREEN1', actions: [{ action: 'FIXED_SCREEN_OUT_PAYMENT', fixed_screen_out_reward: 25, slots: 5 }] },
        { code: 'ATTENTION1', code_type: 'FAILED_ATTENTION_CHECK', actions: [{ action: 'MANUALLY_REVIEW' }] },
      ],
      ...{ reward: 180, total_available_places: 20, estimated_completion_time: 12 },
    },
  ])
})

test('it is published, paused, resumed and given places, each once', async () => {
  const { id: prolificStudyId } = await offerOnProlific(context, { ...who, offer })
  const move = async (to: 'publish' | 'pause' | 'resume') =>
    (await moveOnProlific(context, { ...who, prolificStudyId, move: to })).status
  expect([await move('publish'), await move('publish'), await move('pause'), await move('resume')]).toEqual([
    'ACTIVE',
    'ACTIVE',
    'PAUSED',
    'ACTIVE',
  ])
  await setProlificPlaces(context, { ...who, prolificStudyId, places: 40 })
  expect(made()[0]).toMatchObject({ total_available_places: 40 })
  const fewer = setProlificPlaces(context, { ...who, prolificStudyId, places: 30 })
  await expect(fewer).rejects.toMatchObject({ code: 'study/prolific-refused', details: { status: 400 } })
})

describe('whatever goes wrong on the way, nobody pays for two studies', () => {
  test.each([
    ['busy', { status: 429, retryAfter: 0, times: 3 }],
    ['broken before it did anything', { status: 500 }],
    ['broken after it did it', { status: 502, isDone: true }],
    ['cut off after it did it', { reset: true, isDone: true }],
  ])('%s', async (_, fault) => {
    prolific.faults.add({ method: 'POST', path: /studies\/$/ }, fault)
    await offerOnProlific(context, { ...who, offer }).catch(() => offerOnProlific(context, { ...who, offer }))
    await offerOnProlific(context, { ...who, offer })
    expect(made()).toHaveLength(1)
  })

  test('publishing whose answer got lost is not an error', async () => {
    const { id: prolificStudyId } = await offerOnProlific(context, { ...who, offer })
    prolific.faults.add({ method: 'POST', path: /transition/ }, { reset: true, isDone: true })
    const there = await moveOnProlific(context, { ...who, prolificStudyId, move: 'publish' })
    expect(there.status).toBe('ACTIVE')
  })
})

test.each([0, 1, 20, 21, 40, 100, 101, 205])(
  'all of %i submissions are listed, through busy and broken pages',
  async (count) => {
    const { id } = await offerOnProlific(context, { ...who, offer })
    const joined = Array.from({ length: count }, (_, i) => prolific.state.join(id, `p${i}`))
    prolific.faults.add({ path: /submissions/ }, { status: 429, retryAfter: 0 })
    prolific.faults.add({ path: /submissions/ }, { status: 503 })
    const listed = await listSubmissions(access, id)
    expect(listed).toEqual(
      joined.map((there) => ({ id: there.id, participantId: there.participant_id, status: 'ACTIVE' })),
    )
  },
)

test('who returned it or ran out of time there gives the places back here', async () => {
  const { id: prolificStudyId } = await offerOnProlific(context, { ...who, offer })
  const states: string[] = []
  for (const status of ['RETURNED', 'TIMED-OUT', 'ACTIVE']) {
    const token = await enter(context, { studyId: study.id, source: 'prolific', externalId: status })
    await nextTrials(context, token, 3)
    prolific.state.join(prolificStudyId, status, status)
    states.push(token)
  }
  const taken = async () =>
    (await context.database.studies.studies.itemsOf(study.id)).reduce((sum, item) => sum + item.taken, 0)
  const before = await taken()
  expect(await syncProlific(context, { ...who, prolificStudyId })).toEqual({ submissions: 3, changed: 2 })
  expect(await taken()).toBe(before / 3)
  const now = states.map(async (token) => (await raterSession(context, token)).state)
  expect(await Promise.all(now)).toEqual(['returned', 'timedOut', 'rating'])
})

describe('a submission is', () => {
  const review = async (verdict: Review, status = 'AWAITING REVIEW') => {
    const { id } = await offerOnProlific(context, { ...who, offer })
    const submission = prolific.state.join(id, 'somebody', status)
    await reviewOnProlific(context, { ...who, submissionId: submission.id, review: verdict })
    return submission.status
  }
  const message =
    'Both attention checks were about the sound that was just heard, and neither of the two was answered as it must be.'

  test('approved, rejected with a reason, or screened out', async () => {
    expect(await review({ verdict: 'approve' })).toBe('APPROVED')
    expect(await review({ verdict: 'reject', message, category: 'FAILED_CHECK' })).toBe('REJECTED')
    expect(await review({ verdict: 'screen-out', code: 'SCREEN1' }, 'ACTIVE')).toBe('SCREENED OUT')
  })

  test('never rejected with fewer than 100 characters, and Prolific is not even asked', async () => {
    const calls = () => prolific.calls.filter(({ path }) => path.includes('transition')).length
    const before = calls()
    const short = review({ verdict: 'reject', message: 'x'.repeat(99), category: 'OTHER' })
    await expect(short).rejects.toThrow('at least 100 characters')
    expect(calls()).toBe(before)
  })

  test('approved once although the answer got lost', async () => {
    prolific.faults.add({ method: 'POST', path: /submissions/ }, { reset: true, isDone: true })
    expect(await review({ verdict: 'approve' })).toBe('APPROVED')
  })
})

test('who is no owner can spend nothing', async () => {
  const stranger = { ...who, actor: { id: 'somebody' } }
  await expect(offerOnProlific(context, { ...stranger, offer })).rejects.toMatchObject({ code: 'study/not-found' })
  expect(made()).toHaveLength(0)
})

test('a wrong token is refused at once, and a Prolific that stays away is told', async () => {
  const before = prolific.calls.length
  const wrong = offerOnProlific(context, { ...who, access: { ...access, token: 'wrong' }, offer })
  await expect(wrong).rejects.toMatchObject({ code: 'study/prolific-refused', details: { status: 401 } })
  expect(prolific.calls).toHaveLength(before + 1)
  prolific.faults.add({}, { status: 503, times: 5 })
  await expect(listSubmissions(access, 'x')).rejects.toMatchObject({ code: 'study/prolific-down' })
})

test('host and token are settings; without a token there is no access', () => {
  expect(prolificAccess({})).toBeNull()
  expect(prolificAccess({ PROLIFIC_TOKEN: 't', PROLIFIC_API_URL: 'http://127.0.0.1:9' })).toEqual({
    token: 't',
    origin: 'http://127.0.0.1:9',
  })
  expect(() => prolificAccess({ PROLIFIC_API_URL: 'prolific' })).toThrow()
})
