import { beforeEach, describe, expect, test } from 'vitest'
import { linkProlific, offerOnProlific, prolificLinkOf, type StudyView } from '../index.ts'
import { offer, recruiting, testProlific } from '../testing/prolific.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'
import { accountThere, type ProlificAccess, prolificAccess, prolificVariables } from './settings.ts'
import { sendProlificCodes } from './steer.ts'

const context = await testField()
const { prolific, access } = await testProlific()

let study: StudyView
let who: { actor: typeof actor; studyId: string; access: ProlificAccess }
beforeEach(async () => {
  study = await liveStudy(context, { recruiting })
  who = { actor, studyId: study.id, access }
})

const made = () => prolific.state.studies.filter(({ internal_name }) => internal_name?.endsWith(study.id))

test('a study is offered with a code for each ending and the address that names who comes', async () => {
  const { status } = await offerOnProlific(context, { ...who, offer })
  expect(status).toBe('UNPUBLISHED')
  const manual = { actor: 'participant', actions: [{ action: 'MANUALLY_REVIEW' }] }
  const paid = { action: 'FIXED_SCREEN_OUT_PAYMENT', fixed_screen_out_reward: 25, slots: 5 }
  expect(made()).toMatchObject([
    {
      external_study_url:
        'https://lab.example.org/r/1?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}',
      completion_codes: [
        { code: 'DONE1', code_type: 'COMPLETED', actor: 'participant', actions: [{ action: 'AUTOMATICALLY_APPROVE' }] },
        { code: 'SCREEN1', code_type: 'FIXED_SCREENOUT', actor: 'participant', actions: [paid] },
        { code: 'FULL1', code_type: 'OTHER', ...manual },
        { code: 'ATTENTION1', code_type: 'FAILED_ATTENTION_CHECK', ...manual },
        { code: 'TIME1', code_type: 'OTHER', ...manual },
        { code: 'BACK1', code_type: 'OTHER', ...manual },
      ],
      ...{ reward: 180, total_available_places: 20, estimated_completion_time: 12 },
    },
  ])
})

test('screening out by hand takes a code of its own, since Prolific takes it from no rater', async () => {
  await offerOnProlific(context, { ...who, offer: { ...offer, screenOut: { reward: 25, slots: 5, by: 'hand' } } })
  const codes = made()[0]?.completion_codes ?? []
  expect(codes[1]).toMatchObject({ code: 'SCREEN1', actor: 'participant', actions: [{ action: 'MANUALLY_REVIEW' }] })
  expect(codes[6]).toMatchObject({ code: 'SCREEN1BYHAND', code_type: 'FIXED_SCREENOUT', actor: 'researcher' })
})

test('codes that are sent again are those of the offer, paid screen-out and all', async () => {
  for (const by of ['code', 'hand'] as const) {
    const { id } = await liveStudy(context, { recruiting })
    const screenOut = { reward: 25, slots: 5, by }
    const there = await offerOnProlific(context, { ...who, studyId: id, offer: { ...offer, screenOut } })
    const found = prolific.state.study(there.id)
    const offered = structuredClone(found?.completion_codes)
    Object.assign(found ?? {}, { completion_codes: [] })
    await sendProlificCodes(context, { ...who, studyId: id })
    expect(found?.completion_codes).toEqual(offered)
  }
})

test('whoever is screened out gets less than the others, or Prolific is not even asked', async () => {
  const generous = { ...offer, screenOut: { reward: 180, slots: 5 } }
  await expect(offerOnProlific(context, { ...who, offer: generous })).rejects.toThrow('gets less')
  expect(made()).toHaveLength(0)
})

test('a study that was made there by hand is remembered once it is found, gets its codes, and can be forgotten', async () => {
  const unknown = linkProlific(context, { ...who, prolificStudyId: 'a'.repeat(24) })
  await expect(unknown).rejects.toMatchObject({ code: 'study/prolific-refused', details: { status: 404 } })
  const own = { internal_name: 'by hand', completion_codes: [], reward: 100, total_available_places: 1 }
  const { id } = prolific.state.create(own)
  await linkProlific(context, { ...who, prolificStudyId: id })
  expect(await prolificLinkOf(context, who)).toEqual({ studyId: id, screenOut: null })
  await sendProlificCodes(context, who)
  expect(prolific.state.study(id)?.completion_codes).toHaveLength(6)
  await offerOnProlific(context, { ...who, offer })
  expect(made()).toHaveLength(0)
  await linkProlific(context, { ...who, prolificStudyId: null })
  expect(await prolificLinkOf(context, who)).toBeNull()
  await expect(sendProlificCodes(context, who)).rejects.toMatchObject({ code: 'study/prolific-unlinked' })
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
})

test('who is no owner can spend nothing', async () => {
  const stranger = { ...who, actor: { id: 'somebody' } }
  await expect(offerOnProlific(context, { ...stranger, offer })).rejects.toMatchObject({ code: 'study/not-found' })
  expect(made()).toHaveLength(0)
})

test('a wrong token is refused at once, in Prolific’s own words and without the token', async () => {
  const before = prolific.calls.length
  const wrong = await offerOnProlific(context, { ...who, access: { ...access, token: 'wrong-token' }, offer }).catch(
    (error) => error,
  )
  expect(wrong).toMatchObject({ code: 'study/prolific-refused', details: { status: 401, why: 'Invalid token.' } })
  expect(JSON.stringify(wrong) + wrong.stack).not.toContain('wrong-token')
  expect(prolific.calls).toHaveLength(before + 1)
})

test('a Prolific that stays away is told', async () => {
  prolific.faults.add({}, { status: 503, times: 5 })
  await expect(offerOnProlific(context, { ...who, offer })).rejects.toMatchObject({ code: 'study/prolific-down' })
})

test('host and token are settings; without a token there is no access', () => {
  const accessOf = (env: Record<string, string>) => prolificAccess(prolificVariables.parse(env))
  expect(accessOf({})).toBeNull()
  expect(accessOf({ PROLIFIC_TOKEN: 't' })).toEqual({ token: 't', origin: 'https://api.prolific.com' })
  expect(accessOf({ PROLIFIC_TOKEN: 't', PROLIFIC_API_URL: 'http://127.0.0.1:9' })).toMatchObject({
    origin: 'http://127.0.0.1:9',
  })
  expect(() => accessOf({ PROLIFIC_API_URL: 'prolific' })).toThrow()
})

test('a token is known by its account', async () => {
  expect(await accountThere(access)).toEqual({ email: 'lab@example.org' })
  await expect(accountThere({ ...access, token: 'wrong' })).rejects.toMatchObject({ details: { status: 401 } })
})
