import { openBlobs } from '@soundscene/blobs'
import { arrive, createStudy, type FieldContext, freezeStimuli, launch, offerOnProlific } from '@soundscene/fieldwork'
import { type FakeProlific, startFakeProlific } from '@soundscene/testkit/prolific'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSet } from '../../src/studies/sets/read-set.ts'
import { accountOf, type FreshSite, invite, signUp, startFreshSite } from '../accounts/fresh-site.ts'
import { Visitor } from '../accounts/visitor.ts'
import { eventually, openPage, startBrowser } from '../browser.ts'
import type { Stack } from '../stack.ts'
import { zippedSet } from '../studies/stimuli.ts'
import { tooNarrow } from '../too-narrow.ts'
import { violations } from '../violations.ts'

const codes = {
  ...{ complete: 'DONE1', screenedOut: 'SCREEN1', quotaFull: 'FULL1' },
  ...{ failedAttention: 'ATTENTION1', timedOut: 'TIME1', returned: 'BACK1' },
}

/** What owners do on Prolific from the console, against a Prolific without people. */
export function prolificSuite(stack: Stack): void {
  let browser: Browser
  let prolific: FakeProlific
  let site: FreshSite & { stop: () => Promise<void> }
  let context: FieldContext
  let ada: Visitor
  let actor: { id: string }
  let setId: string
  beforeAll(async () => {
    browser = await startBrowser()
    prolific = await startFakeProlific()
    site = await startFreshSite(stack, { PROLIFIC_TOKEN: prolific.token, PROLIFIC_API_URL: prolific.origin })
    context = { database: site.database, blobs: await openBlobs(stack.blobs) }
    ada = await signUp(site, 'Ada')
    actor = { id: (await accountOf(site, 'Ada')).id }
    setId = (await freezeStimuli(context, { actor, ...(await readSet(await zippedSet('Small world'))) })).id
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
    await prolific.close()
  })

  const study = async (owner = actor): Promise<string> => {
    const config = {
      ...{ title: 'Which picture fits?', kind: 'choice' as const, contact: 'lab@example.org', practice: 0 },
      ...{ votesPerItem: 100, block: { choice: 6 }, checks: { real: 0, bothWrong: 0 }, quotas: { prolific: 30 } },
      ...{ recruiting: { open: false, prolific: { codes } }, analysis: { primary: 'match-share' as const } },
    }
    const { id } = await createStudy(context, { actor, setId, config })
    await launch(context, { actor, studyId: id })
    if (owner.id !== actor.id) await site.database.studies.studies.setRole(id, owner.id, 'owner')
    return id
  }
  /** A study with its draft there, in which owners screen out. */
  const offered = async () => {
    const studyId = await study()
    const access = { token: prolific.token, origin: prolific.origin }
    const screenOut = { reward: 45, slots: 5, by: 'hand' as const }
    const offer = { address: `${site.address}/r/${studyId}`, description: 'Hear and look.', minutes: 12, reward: 180 }
    const { id } = await offerOnProlific(context, {
      actor,
      studyId,
      access,
      offer: { ...offer, places: 20, screenOut },
    })
    return { studyId, there: id }
  }
  const recruiting = (studyId: string, options: BrowserContextOptions = {}) =>
    openPage(browser, `${site.address}/studies/${studyId}/recruit`, {
      ...{ reducedMotion: 'reduce', storageState: ada.storageState },
      ...options,
    })
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const confirm = (page: Page, name: string) =>
    page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
  const statusIs = (page: Page, status: string) =>
    page.getByRole('definition').filter({ hasText: status }).first().waitFor()
  const stateOf = async (raterId: string, studyId: string) =>
    (await site.database.studies.raters.list(studyId)).find(({ id }) => id === raterId)?.state

  test('places of who returned their submission are free again as soon as somebody else comes, without anybody asking', async () => {
    const { studyId, there } = await offered()
    const gone = prolific.state.join(there, 'gone', 'RETURNED')
    const { session } = await arrive(context, { studyId, source: 'prolific', externalId: gone.participant_id })
    const next = { prolific: 'next', study: there, session: prolific.state.join(there, 'next').id }
    expect((await new Visitor(site.address).post(`/api/rater/${studyId}/arrive`, next)).status).toBe(200)
    await eventually(() => stateOf(session.raterId, studyId)).toBe('returned')
    const [, second] = await site.database.studies.raters.list(studyId)
    expect(second).toMatchObject({ externalStudyId: there, externalSessionId: next.session })
  })

  test('an owner makes the draft, publishes it, adds places, pauses, goes on and stops, and the log has all of it', async () => {
    const studyId = await study()
    const made = () => prolific.state.studies.find(({ internal_name }) => internal_name?.endsWith(studyId))
    const page = await recruiting(studyId)
    await page.getByLabel('Minutes it takes').fill('12')
    await page.getByLabel('Reward', { exact: true }).fill('1')
    await page.getByText('Prolific asks for at least £6 or $8').waitFor()
    await page.getByLabel('Reward', { exact: true }).fill('2.40')
    await page.getByText('That is 12.00 an hour.').waitFor()
    await page.getByLabel('Places', { exact: true }).fill('25')
    await press(page, 'Make the draft on Prolific')
    await statusIs(page, 'Draft')
    expect(made()).toMatchObject({
      ...{ status: 'UNPUBLISHED', reward: 240, total_available_places: 25, estimated_completion_time: 12 },
      external_study_url: expect.stringContaining(`${site.address}/r/${studyId}?PROLIFIC_PID=`),
    })
    await page.reload()
    await press(page, 'Send the codes')
    await press(page, 'Publish it')
    await confirm(page, 'Publish and pay')
    await statusIs(page, 'Open')
    await page.getByLabel('Places', { exact: true }).fill('40')
    await press(page, 'Raise places')
    await statusIs(page, '0 of 40 taken')
    await press(page, 'Pause it there')
    await statusIs(page, 'Paused')
    await press(page, 'Go on there')
    await statusIs(page, 'Open')
    await press(page, 'Stop it there')
    await confirm(page, 'Stop it')
    await statusIs(page, 'Over; submissions wait for a decision')
    expect(made()).toMatchObject({ status: 'AWAITING REVIEW', total_available_places: 40 })
    await page.goto(`${site.address}/studies/${studyId}/log`)
    for (const line of ['made its draft', 'sent its codes', 'published it', 'raised its places', 'stopped it'])
      await page.getByRole('cell', { name: line }).first().waitFor()
  })

  test('twenty-three submissions are listed and decided on: approved, screened out, and rejected for a long reason', async () => {
    const { studyId, there } = await offered()
    const joined = Array.from({ length: 23 }, (_, i) => prolific.state.join(there, `p${i}`, 'AWAITING REVIEW'))
    const [first, second, third] = joined as [(typeof joined)[0], (typeof joined)[0], (typeof joined)[0]]
    const page = await recruiting(studyId)
    await page.getByRole('heading', { name: '23 submissions' }).waitFor()
    await press(page, `Approve: ${first.id}`)
    await page.getByRole('cell', { name: 'Approved' }).waitFor()
    await press(page, `Screen out: ${second.id}`)
    await page.getByRole('cell', { name: 'Screened out' }).waitFor()
    await press(page, `Reject …: ${third.id}`)
    await page.getByLabel('What the person reads').fill('Too short.')
    await press(page, 'Reject for good')
    expect(third.status).toBe('AWAITING REVIEW')
    const reason =
      'Both attention checks were about the sound that was just heard, and neither was answered as it must be.'
    await page.getByLabel('What the person reads').fill(reason)
    await press(page, 'Reject for good')
    await page.getByRole('cell', { name: 'Rejected' }).waitFor()
    expect([first, second, third].map(({ status }) => status)).toEqual(['APPROVED', 'SCREENED OUT', 'REJECTED'])
    expect(third.message).toBe(reason)
  })

  test('returns are brought up to date, and the list says how each rater stands here', async () => {
    const { studyId, there } = await offered()
    const gone = prolific.state.join(there, 'gone', 'RETURNED')
    const submission = { study: there, session: gone.id }
    const { session } = await arrive(context, { studyId, source: 'prolific', externalId: 'gone', submission })
    const page = await recruiting(studyId)
    await page.getByRole('cell', { name: 'Under way, 0 votes' }).waitFor()
    await press(page, 'Bring returns up to date')
    await page.getByRole('cell', { name: 'Returned, 0 votes' }).waitFor()
    expect(await stateOf(session.raterId, studyId)).toBe('returned')
    expect(await page.content()).not.toContain('"gone"')
  })

  test('an owner erases somebody who asked for it, by the id that Prolific knows them by', async () => {
    const studyId = await study()
    const { session } = await arrive(context, { studyId, source: 'prolific', externalId: 'asked to be erased' })
    const page = await openPage(browser, `${site.address}/studies/${studyId}`, { storageState: ada.storageState })
    await page.getByLabel('Their id on Prolific').fill('somebody else')
    await press(page, 'Erase')
    await page.getByText('No answers belong to this code.').waitFor()
    await page.getByLabel('Their id on Prolific').fill('asked to be erased')
    await press(page, 'Erase')
    await page.getByText('Erased.').waitFor()
    expect(await violations(page)).toEqual([])
    const [rater] = await site.database.studies.raters.list(studyId)
    expect(rater).toMatchObject({ id: session.raterId, state: 'withdrawn', externalHash: null })
  })

  test('a study that was made there by hand is remembered by its id, and forgotten again', async () => {
    const studyId = await study()
    const own = { internal_name: 'by hand', completion_codes: [], reward: 100, total_available_places: 1 }
    const { id } = prolific.state.create(own)
    const page = await recruiting(studyId)
    await page.getByText('By hand instead').click()
    await page.getByLabel('Id of the study on Prolific').fill('nothere')
    await press(page, 'Remember this study')
    await page.getByText('Prolific refused the request (404: Not found.).').waitFor()
    await page.getByLabel('Id of the study on Prolific').fill(id)
    await press(page, 'Remember this study')
    await statusIs(page, id)
    await press(page, 'Forget it here')
    await confirm(page, 'Forget it')
    await page.getByRole('button', { name: 'Make the draft on Prolific' }).waitFor()
  })

  test('what goes wrong at Prolific is told in the person’s language, and the rest of the page stands', async () => {
    const { studyId } = await offered()
    const page = await recruiting(studyId, { locale: 'de-DE' })
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).waitFor()
    prolific.faults.add({ method: 'POST', path: /transition/ }, { status: 402 })
    await press(page, 'Veröffentlichen')
    await confirm(page, 'Veröffentlichen und bezahlen')
    await page.getByText('Prolific hat die Anfrage abgelehnt (402').waitFor()
    prolific.faults.add({ method: 'GET', path: /studies/ }, { status: 403 })
    await page.reload()
    await page.getByText('Prolific hat die Anfrage abgelehnt (403').waitFor()
    await page.getByRole('heading', { name: 'Links für je eine Person' }).waitFor()
  })

  const routes: [string, unknown][] = [
    ['', { description: 'x', minutes: 1, reward: 100, places: 1 }],
    ['/link', { prolificStudyId: 'abc' }],
    ['/state', { move: 'publish' }],
    ['/places', { places: 100 }],
    ['/codes', {}],
    ['/sync', {}],
    ['/submissions/abc', { verdict: 'approve' }],
  ]

  test('nobody but owners spends anything, and no other site makes them', async () => {
    const { studyId } = await offered()
    const colleague = async (name: string, role: 'analyst' | 'viewer' | null) => {
      const invitation = await invite(ada)
      const visitor = await signUp(site, name, invitation)
      const { id } = await accountOf(site, name)
      if (role) await site.database.studies.studies.setRole(studyId, id, role)
      return visitor
    }
    const people = [
      await colleague('Ann', 'analyst'),
      await colleague('Vi', 'viewer'),
      await colleague('Strange', null),
    ]
    const before = prolific.calls.length
    for (const [path, body] of routes) {
      const address = `/api/studies/${studyId}/prolific${path}`
      const statuses = await Promise.all(people.map(async (visitor) => (await visitor.post(address, body)).status))
      expect([path, ...statuses]).toEqual([path, 403, 403, 404])
      expect((await ada.post(address, body, { Origin: 'https://evil.example' })).status).toBe(403)
      expect((await new Visitor(site.address).post(address, body)).status).toBe(401)
    }
    expect((await people[0]?.send('DELETE', `/api/studies/${studyId}/prolific`))?.status).toBe(403)
    expect(prolific.calls).toHaveLength(before)
    const page = await openPage(browser, `${site.address}/studies/${studyId}/recruit`, {
      storageState: people[0]?.storageState ?? { cookies: [], origins: [] },
    })
    await page.getByText('An owner of this study can do all of this from here').waitFor()
    expect(await page.getByRole('button', { name: 'Publish it' }).count()).toBe(0)
  })

  test.each([
    ['/state', { move: 'delete' }],
    ['/places', { places: '40' }],
    ['/places', { places: 0 }],
    ['', { description: 'x', minutes: 1, reward: 100 }],
    ['', { description: 'x', minutes: 1, reward: 100, places: 1, screenOut: { reward: 100, slots: 1 } }],
    ['/submissions/abc', { verdict: 'reject', message: 'short', category: 'OTHER' }],
    ['/submissions/..%2Fstudies', { verdict: 'approve' }],
  ])('%s refuses %j before Prolific hears of it', async (path, body) => {
    const { studyId } = path === '' ? { studyId: await study() } : await offered()
    const before = prolific.calls.length
    const response = await ada.post(`/api/studies/${studyId}/prolific${path}`, body)
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'input/invalid' })])
    expect(prolific.calls).toHaveLength(before)
  })

  test('whoever asks more often than anybody presses buttons has to wait', async () => {
    const invitation = await invite(ada)
    const grace = await signUp(site, 'Grace', invitation)
    const studyId = await study({ id: (await accountOf(site, 'Grace')).id })
    const answers: Response[] = []
    for (let i = 0; i <= 60; i += 1) answers.push(await grace.post(`/api/studies/${studyId}/prolific/codes`, {}))
    expect(answers.slice(0, 60).map(({ status }) => status)).toEqual(Array(60).fill(409))
    expect(answers[60]?.status).toBe(429)
    expect(Number(answers[60]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  const pages: [string, (page: Page) => Promise<void>, () => Promise<string>][] = [
    ['the offer', async (page) => page.getByText(/^(By hand instead|Lieber von Hand)/).click(), study],
    [
      'a study with submissions',
      async (page) =>
        page
          .getByRole('button', { name: /^(Reject|Ablehnen)/ })
          .first()
          .click(),
      async () => {
        const { studyId, there } = await offered()
        for (const status of ['AWAITING REVIEW', 'ACTIVE', 'APPROVED', 'RETURNED'])
          prolific.state.join(there, status, status)
        return studyId
      },
    ],
  ]
  describe.each(pages)('%s', (_, open, make) => {
    let studyId: string
    beforeAll(async () => {
      studyId = await make()
    })

    test.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (colorScheme) => {
      const page = await recruiting(studyId, { colorScheme })
      await open(page)
      expect(await violations(page)).toEqual([])
    })

    test('fits windows from 320 to 1440 pixels wide, in German too', async () => {
      const page = await recruiting(studyId, { locale: 'de-DE' })
      await open(page)
      expect(await tooNarrow(page)).toEqual([])
    })
  })
}
