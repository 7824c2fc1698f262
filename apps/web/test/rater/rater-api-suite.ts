import { arrive, consent, type RaterTrial } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import type { Stack } from '../stack.ts'
import { enterByHand } from './enter-by-hand.ts'
import { hiddenSources } from './open-field.ts'
import { raterField } from './rater-field.ts'

/** The raters' HTTP interface, without a browser. */
export function raterApiSuite(stack: Stack): void {
  const field = raterField(stack, { sounds: 4, seconds: 0.2, pixels: 32 })
  const at = (path: string, token: string, init: RequestInit = {}) =>
    fetch(`${stack.address}${path}`, {
      ...init,
      headers: { cookie: `rater=${token}`, origin: stack.address, ...init.headers },
    })
  const post = (path: string, token: string, body: unknown, headers: HeadersInit = {}) =>
    at(path, token, { method: 'POST', body: JSON.stringify(body), headers })
  const rating = async () => {
    const study = await field().study({ kind: 'both', practice: 0 })
    const token = await enterByHand(field(), study)
    const place = (await (await post(`/api/rater/${study}/trials`, token, {})).json()) as {
      step: { trials: RaterTrial[] }
    }
    return { study, token, trials: place.step.trials }
  }

  test('the token lies in a cookie that no script reads and only the study gets', async () => {
    const study = await field().study()
    const response = await fetch(`${stack.address}/api/rater/${study}/arrive`, {
      method: 'POST',
      body: '{}',
      headers: { origin: stack.address },
    })
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual([`/r/${study}`, `/api/rater/${study}`])
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await response.text()).not.toContain(/rater=([^;]+)/.exec(cookies[0] ?? '')?.[1])
  })

  test('what another site makes a browser send is refused', async () => {
    const { id: studyId } = { id: await field().study() }
    const { token } = await arrive(field().context, { studyId, source: 'open' })
    const response = await post(
      `/api/rater/${studyId}/consent`,
      token,
      { agrees: true },
      { origin: 'https://evil.example' },
    )
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'account/foreign-origin' }),
    ])
    await consent(field().context, token)
  })

  test.each([
    ['no JSON', 'not json'],
    ['a list', '[]'],
    ['another type', '{"agrees":1}'],
    ['too much', `"${'x'.repeat(200_000)}"`],
  ])('%s instead of what was asked is refused', async (_, body) => {
    const studyId = await field().study()
    const { token } = await arrive(field().context, { studyId, source: 'open' })
    const response = await at(`/api/rater/${studyId}/consent`, token, { method: 'POST', body })
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'input/invalid' })])
  })

  test('whoever has no token, or a wrong one, gets nothing', async () => {
    const study = await field().study()
    for (const token of ['', 'wrong']) {
      const response = await at(`/api/rater/${study}`, token)
      expect([response.status, await response.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'study/unknown-rater' }),
      ])
    }
  })

  test('pictures of every source come with the same headers and the same length, and so do sounds', async () => {
    const { study, token, trials } = await rating()
    const answers = await Promise.all(
      trials.flatMap(({ pictureIds }) => pictureIds).map((id) => at(`/api/rater/${study}/stimuli/${id}`, token)),
    )
    expect(answers.length).toBeGreaterThan(1)
    const seen = answers.map(({ headers }) => {
      const { date: _, ...others } = Object.fromEntries(headers)
      return others
    })
    for (const headers of seen) expect(headers).toEqual(seen[0])
    expect(seen[0]).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'image/png',
    })
    const lengths = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength))
    expect(new Set(lengths).size).toBe(1)
  })

  test('nothing that a rater is sent names a model, and no picture comes that was not served', async () => {
    const { study, token, trials } = await rating()
    const page = await (await at(`/r/${study}`, token)).text()
    const api = await (await at(`/api/rater/${study}`, token)).text()
    expect(page).toContain(trials[0]?.pictureIds[0])
    for (const word of [...hiddenSources, 'wrong-class', 'targetLeft']) expect(page + api).not.toContain(word)
    const other = await rating()
    const foreign = other.trials[0]?.pictureIds[0] ?? ''
    const own = new Set(trials.flatMap(({ pictureIds }) => pictureIds))
    if (!own.has(foreign)) expect((await at(`/api/rater/${study}/stimuli/${foreign}`, token)).status).toBe(404)
    expect((await at(`/api/rater/${study}/stimuli/0198c0de-0000-7000-8000-000000000000`, token)).status).toBe(404)
  })

  test('five hundred identical votes leave one row and get one answer', async () => {
    const { study, token, trials } = await rating()
    const [trial] = trials
    const answer = { scores: { overall: 4 }, plays: 1, finishes: 1, listened: 1, responseMs: 900 }
    const replies: Response[] = []
    // As many as one rater may send in a minute, less what came before.
    for (let round = 0; round < 10; round += 1) {
      const sent = Array.from({ length: 50 }, () => post(`/api/rater/${study}/trials/${trial?.id}`, token, answer))
      replies.push(...(await Promise.all(sent)))
    }
    const bodies = new Set(await Promise.all(replies.map((reply) => reply.text())))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(bodies.size).toBe(1)
    expect(await field().database.studies.votes.length(study)).toBe(1)
  })

  test('search engines are told to stay out, and the words are there without a script', async () => {
    const study = await field().study()
    const html = await (await fetch(`${stack.address}/r/${study}`)).text()
    expect(html).toContain('noindex')
    expect(html).toContain('This study needs JavaScript')
  })
}
