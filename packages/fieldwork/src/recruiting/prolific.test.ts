import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import {
  arrive,
  complete,
  consent,
  decline,
  nextTrials,
  passSoundCheck,
  raterSession,
  recordSubmission,
  sendProlificCodes,
  setProlificPlaces,
  storeVote,
  syncProlific,
} from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'
import { listSubmissions } from './prolific-api.ts'

const context = await testField()
const codes = {
  complete: 'DONE1',
  screenedOut: 'SCREEN1',
  quotaFull: 'FULL1',
  failedAttention: 'ATTENTION1',
  timedOut: 'TIME1',
  returned: 'BACK1',
}
const recruiting = { open: false, prolific: { codes } }
const urlOf = (code: string) => `https://app.prolific.com/submissions/complete?cc=${code}`

const arriving = (studyId: string, externalId: string) => ({ studyId, source: 'prolific' as const, externalId })

test('each of the six endings reaches its own code', async () => {
  const { id: studyId } = await liveStudy(context, {
    recruiting,
    quotas: { prolific: 6 },
    checks: { real: 1, bothWrong: 1, failuresAllowed: 0 },
  })
  const come = (name: string) => enter(context, arriving(studyId, name))
  const endingOf = async (token: string) => (await raterSession(context, token)).ending

  const attentive = await come('attentive')
  for (;;) {
    const [trial] = (await nextTrials(context, attentive)).trials
    if (!trial) break
    const hidden = await context.database.studies.trials.find(
      (await raterSession(context, attentive)).raterId,
      trial.id,
    )
    const target = hidden?.targetLeft ? 'left' : 'right'
    await storeVote(context, attentive, trial.id, answerTo(trial, hidden?.role === 'bothWrong' ? 'neither' : target))
  }
  expect((await complete(context, attentive)).ending).toEqual({ kind: 'complete', code: 'DONE1', url: urlOf('DONE1') })

  const careless = await come('careless')
  await rate(context, careless)
  expect((await complete(context, careless)).ending).toMatchObject({ kind: 'failedAttention', code: 'ATTENTION1' })

  const { token: deaf } = await arrive(context, arriving(studyId, 'deaf'))
  await consent(context, deaf)
  expect(await passSoundCheck(context, deaf, 'nothing')).toMatchObject({ passed: false, state: 'consented' })
  expect(await passSoundCheck(context, deaf, 'nothing')).toMatchObject({
    ending: { kind: 'screenedOut', code: 'SCREEN1' },
  })

  const slow = await come('slow')
  await recordSubmission(context, { studyId, participantId: 'slow', status: 'TIMED-OUT' })
  expect(await endingOf(slow)).toEqual({ kind: 'timedOut', code: 'TIME1', url: urlOf('TIME1') })

  const gone = await come('gone')
  await nextTrials(context, gone, 3)
  await recordSubmission(context, { studyId, participantId: 'gone', status: 'RETURNED' })
  expect(await endingOf(gone)).toMatchObject({ kind: 'returned', code: 'BACK1' })

  for (const name of ['a', 'b', 'c', 'd', 'e']) await come(name)
  const { session } = await arrive(context, arriving(studyId, 'late'))
  expect(session.ending).toEqual({ kind: 'quotaFull', code: 'FULL1', url: urlOf('FULL1') })
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
  expect(await context.database.studies.raters.list(studyId)).toHaveLength(1)
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

test('who returned a submission frees the places that were held', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const taken = async () =>
    (await context.database.studies.studies.itemsOf(studyId)).reduce((sum, item) => sum + item.taken, 0)
  const token = await enter(context, arriving(studyId, 'r'))
  await rate(context, token, 2)
  expect(await taken()).toBeGreaterThan(2)
  await recordSubmission(context, { studyId, participantId: 'r', status: 'RETURNED' })
  expect(await taken()).toBe(2)
  expect(await recordSubmission(context, { studyId, participantId: 'r', status: 'RETURNED' })).toBe(false)
  expect(await recordSubmission(context, { studyId, participantId: 'unknown', status: 'RETURNED' })).toBe(false)
})

/** Prolific as its interface behaves: pages of 20 whatever is asked for, and 404 after the last. */
const fakeProlific = async () => {
  const requests: { method: string; path: string; body: string; token: string | undefined }[] = []
  let submissions: { participant_id: string; status: string }[] = []
  const answer = async (request: IncomingMessage) => {
    const url = new URL(request.url ?? '', 'http://x')
    requests.push({
      method: request.method ?? '',
      path: url.pathname,
      body: await text(request),
      token: request.headers.authorization,
    })
    if (request.headers.authorization !== 'Token good') return { status: 401, body: {} }
    const page = Number(url.searchParams.get('page') ?? 1)
    const results = submissions.slice(20 * (page - 1), 20 * page)
    if (page > 1 && results.length === 0) return { status: 404, body: {} }
    return { status: 200, body: { results } }
  }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, requests, fill: (some: typeof submissions) => (submissions = some) }
}

test.each([0, 1, 20, 21, 40, 41, 205])('all of %i submissions are listed', async (count) => {
  const prolific = await fakeProlific()
  prolific.fill(Array.from({ length: count }, (_, i) => ({ participant_id: `p${i}`, status: 'ACTIVE' })))
  const listed = await listSubmissions({ token: 'good', origin: prolific.origin }, 'study1')
  expect(listed.map(({ participantId }) => participantId)).toEqual(Array.from({ length: count }, (_, i) => `p${i}`))
})

test('looking through Prolific takes over who returned, and tells it places and codes', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const prolific = await fakeProlific()
  const asked = { actor, studyId, prolificStudyId: 'study1', access: { token: 'good', origin: prolific.origin } }
  const token = await enter(context, arriving(studyId, 'p30'))
  prolific.fill(
    Array.from({ length: 31 }, (_, i) => ({ participant_id: `p${i}`, status: i === 30 ? 'RETURNED' : 'ACTIVE' })),
  )
  expect(await syncProlific(context, asked)).toEqual({ submissions: 31, changed: 1 })
  expect((await raterSession(context, token)).state).toBe('returned')
  await setProlificPlaces(context, { ...asked, places: 50 })
  await sendProlificCodes(context, asked)
  const [places, sent] = prolific.requests
    .slice(-2)
    .map(({ method, path, body }) => ({ method, path, body: JSON.parse(body) }))
  expect(places).toEqual({ method: 'PATCH', path: '/api/v1/studies/study1/', body: { total_available_places: 50 } })
  expect(sent?.body.completion_codes).toHaveLength(6)
  expect(sent?.body.completion_codes[0]).toMatchObject({ code: 'DONE1', code_type: 'COMPLETED' })
})

test('a wrong token, and a Prolific that is away, are told', async () => {
  const { origin } = await fakeProlific()
  const refused = expect(listSubmissions({ token: 'bad', origin }, 's')).rejects
  await refused.toMatchObject({ code: 'study/prolific-refused', details: { status: 401 } })
  const away = expect(listSubmissions({ token: 'good', origin: 'http://127.0.0.1:1', pauseMs: 1 }, 's')).rejects
  await away.toMatchObject({ code: 'study/prolific-down' })
})

test('who does not consent is let out with the code for that', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting })
  const { token } = await arrive(context, arriving(studyId, 'no'))
  expect(await decline(context, token)).toMatchObject({ ending: { kind: 'screenedOut', code: 'SCREEN1' } })
})
