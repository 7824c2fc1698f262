import { createHash } from 'node:crypto'
import { openBlobs } from '@soundscene/blobs'
import {
  close,
  createStudy,
  type FieldContext,
  freezeStimuli,
  getStudy,
  launch,
  simulateRaters,
  votesOf,
} from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../full-study/judge.ts'
import { printedIntervals } from '../../full-study/printed-intervals.ts'
import { readTables } from '../../full-study/read-tables.ts'
import { sendRaters } from '../../full-study/send-raters.ts'
import { truthsOf } from '../../full-study/truths.ts'
import { readSet } from '../../src/studies/sets/read-set.ts'
import { accountOf, type FreshSite, signUp, startFreshSite, tokenOf } from '../accounts/fresh-site.ts'
import type { Visitor } from '../accounts/visitor.ts'
import { eventually, openPage, startBrowser } from '../browser.ts'
import type { Stack } from '../stack.ts'
import { violations } from '../violations.ts'
import {
  closeStudy,
  createDraft,
  fill,
  launchStudy,
  press,
  rehearse,
  saveReports,
  textOf,
  uploadSet,
} from './by-form.ts'
import { zippedSet } from './stimuli.ts'

const config: StudyConfigInput = {
  title: 'Which picture fits?',
  kind: 'both',
  contact: 'lab@example.org',
  practice: 0,
  checks: { real: 1, bothWrong: 1 },
  votesPerItem: 2,
  block: { rating: 9, choice: 6 },
  quotas: { open: 40 },
  publicResults: true,
  analysis: { primary: 'match-share', exclude: { attention: 1 } },
  recruiting: { classroom: true, chat: true, prolific: { codes: { complete: 'DONE1' } } },
}

/** What experimenters do with a study, done in a browser, and what their colleagues may. */
export function studiesSuite(stack: Stack): void {
  let browser: Browser
  let site: FreshSite & { stop: () => Promise<void> }
  let context: FieldContext
  let ada: Visitor
  let actor: { id: string }
  let set: Buffer
  const ids: Record<'draft' | 'live' | 'closed', string> = { draft: '', live: '', closed: '' }
  beforeAll(async () => {
    browser = await startBrowser()
    site = await startFreshSite(stack)
    context = { database: site.database, blobs: await openBlobs(stack.variables.BLOBS_DIR ?? '') }
    ada = await signUp(site, 'Ada')
    actor = { id: (await accountOf(site, 'Ada')).id }
    set = await zippedSet('Small world')
    const { id: setId } = await freezeStimuli(context, { actor, ...(await readSet(set)) })
    const make = async (title: string) =>
      (await createStudy(context, { actor, setId, simulated: true, config: { ...config, title } })).id
    ids.draft = await make('A draft')
    ids.live = await make('A live study')
    ids.closed = await make('A closed study')
    for (const studyId of [ids.live, ids.closed]) {
      await launch(context, { actor, studyId })
      await simulateRaters(context, { studyId, raters: 8, seed: 2 })
    }
    await close(context, { actor, studyId: ids.closed })
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  const openAs = (visitor: Visitor | null, path: string, options: BrowserContextOptions = {}) => {
    const cookies = (visitor?.cookies ?? '').split('; ').filter(Boolean)
    const kept = cookies.map((pair) => ({
      ...{ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) },
      ...{ domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const },
    }))
    const storageState = { cookies: kept, origins: [] }
    return openPage(browser, site.address + path, { reducedMotion: 'reduce', storageState, ...options })
  }
  const colleague = async (name: string, studyId: string, role: 'analyst' | 'viewer') => {
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    const visitor = await signUp(site, name, tokenOf(link))
    await site.database.studies.studies.setRole(studyId, (await accountOf(site, name)).id, role)
    return visitor
  }
  test('a study goes from one form to figures that hold what is true of those who answered it', {
    timeout: 300_000,
  }, async () => {
    const page = await openAs(ada, '/studies/new')
    await uploadSet(page, await zippedSet('Two models', 18), 'Two models')
    await fill(page, { fields: { 'Votes per item': '0', Alpha: '2' } })
    await press(page, 'Create the draft')
    await eventually(() => page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
      'Title: This is needed.',
      'Votes per item: At least 1.',
      'Alpha: From 0.001 to 0.5, such as 0.05.',
    ])
    await page.getByRole('radio', { name: 'Both', exact: true }).check()
    await fill(page, {
      fields: {
        ...{ Title: 'Do pictures fit?', Alpha: '0.05', 'Votes per item': '10', 'Raters planned for': '6' },
        ...{ 'Choices of each rater': '12', 'Ratings of each rater': '12', 'Practice trials': '1' },
        ...{ 'Pairs of real pictures': '0', 'Pairs of two wrong pictures': '0' },
      },
      boxes: {
        ...{ 'Results are public': true, 'Simulated raters only': true },
        ...{ 'Real pictures': false, 'Pictures of a wrong class': false },
      },
    })
    await page
      .getByText(/you need \d+ sounds, not \d+ votes/)
      .first()
      .waitFor()
    const studyId = await createDraft(page)
    await rehearse(page)
    expect(await page.locator('[data-simulated]').last().innerText()).toContain('no person was asked')
    await launchStudy(page)
    const { sha256, state } = await getStudy(context, { actor, studyId })
    expect(state).toBe('live')
    expect(await page.locator('code').innerText()).toBe(sha256)

    const taste = { matches: { e: 0.4, f: 0.8 }, otherOfRest: 0.4, scores: { e: 2, f: 4 }, dropOut: 0 }
    const send = (raters: number[]) =>
      sendRaters(context, { address: site.address, studyId, taste, seed: 1, raters, atOnce: 4 })
    await page.getByRole('link', { name: 'Live', exact: true }).click()
    await page.getByText('No votes yet.').waitFor()
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
    expect(await send([0])).toEqual({ complete: 1, turnedAway: 0, left: 0 })
    await page.getByText('24 of 720 votes').waitFor()
    await page.getByRole('heading', { name: 'What is chosen' }).waitFor()
    expect(await send(Array.from({ length: 23 }, (_, i) => i + 1))).toMatchObject({ complete: 23 })
    await page.getByText('576 of 720 votes').waitFor()
    expect(await page.locator('body[data-same-page]').count()).toBe(1)

    await page.getByRole('link', { name: 'Results', exact: true }).click()
    await page.getByText('Final figures come when the study is closed').waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await press(page, 'Pause')
    await press(page, 'Go on')
    await closeStudy(page)
    await page.getByText(/^Of 288 answers by 24 raters to 18 sounds/).waitFor()
    const reports = await saveReports(page)
    expect(Object.keys(reports).sort()).toEqual(
      ['choices', 'overall'].flatMap((about) => ['csv', 'html', 'md', 'tex'].map((form) => `${about}-site.${form}`)),
    )
    for (const report of Object.values(reports)) expect(report).toContain('SIMULATED')
    const latex = ['choices-site.tex', 'overall-site.tex'].map((name) => reports[name] ?? '')
    for (const report of latex) expect(report).toContain(sha256)
    const reported = printedIntervals(...latex.map((report) => readTables(report, 'latex')))
    const { choices, ratings } = (await votesOf(context, { actor, studyId })).site
    // Intervals of one study hang together; so wide ones miss a truth once in ten thousand right studies, however they do.
    const judgement = judge(truthsOf(taste), { reported, votes: { choices, ratings: ratings.overall }, risk: 1e-4 })
    expect(judgement.compared).toHaveLength(8)
    expect(judgement.outside).toEqual([])

    const anybody = await openAs(null, `/results/${studyId}`)
    await anybody.getByText(/^Of 288 answers by 24 raters to 18 sounds/).waitFor()
  })

  test('links for one person each are shown once and taken along as CSV, and a camera reads the QR code', async () => {
    const page = await openAs(ada, `/studies/${ids.live}/recruit`)
    await page.getByLabel('How many, at most 1000').fill('3')
    await press(page, 'Make links')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'As CSV' }).click()
    const [head, ...links] = (await textOf(download)).split('\r\n')
    expect(head).toBe('link')
    expect(links).toHaveLength(3)
    for (const link of links) expect(link).toMatch(new RegExp(`^${site.address}/r/${ids.live}\\?link=[\\w-]{20,}$`))
    await page.reload()
    expect(await page.getByRole('link', { name: 'As CSV' }).count()).toBe(0)

    const code = await page
      .getByRole('img', { name: /^QR code/ })
      .first()
      .screenshot()
    const { data, info } = await sharp(code).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(decodeQR({ width: info.width, height: info.height, data })).toBe(`${site.address}/r/${ids.live}`)
  })

  test('what Prolific is told carries its three ids, and each ending has a code or a dash', async () => {
    const page = await openAs(ada, `/studies/${ids.live}/recruit`)
    const address = await page.getByLabel('Address for Prolific', { exact: true }).inputValue()
    expect(address).toBe(
      `${site.address}/r/${ids.live}?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}`,
    )
    await page.getByText('Once its operator sets PROLIFIC_TOKEN').waitFor()
    const draft = await ada.post(`/api/studies/${ids.live}/prolific`, {})
    expect([draft.status, await draft.json()]).toEqual([409, expect.objectContaining({ code: 'study/prolific-off' })])
    const rows = page.getByRole('table', { name: 'Codes for the six endings' }).getByRole('row')
    expect(await rows.count()).toBe(7)
    expect(await rows.nth(1).innerText()).toContain('https://app.prolific.com/submissions/complete?cc=DONE1')
  })

  test('every page with simulated figures says so, and so does every file', async () => {
    for (const path of [`/studies/${ids.live}`, `/studies/${ids.live}/live`, `/studies/${ids.closed}/results`]) {
      const page = await openAs(ada, path)
      await page.locator('[data-simulated]').waitFor()
    }
    const files = ['html', 'markdown', 'latex', 'csv'].flatMap((format) =>
      ['choices', 'overall'].map((about) => `format=${format}&about=${about}`),
    )
    for (const query of files) {
      const response = await ada.get(`/api/studies/${ids.closed}/report?${query}`)
      expect([query, response.status]).toEqual([query, 200])
      expect(await response.text()).toContain('SIMULATED')
    }
  })

  test('a viewer looks, an analyst recruits, only an owner decides, and nobody else learns that there is a study', async () => {
    const viewer = await colleague('Vi', ids.live, 'viewer')
    const analyst = await colleague('Ann', ids.live, 'analyst')
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    const stranger = await signUp(site, 'Strange', tokenOf(link))
    const statuses = async (ask: (visitor: Visitor) => Promise<Response>) =>
      Promise.all([viewer, analyst, stranger].map(async (visitor) => (await ask(visitor)).status))
    const studies = `/api/studies/${ids.live}`
    expect(await statuses((visitor) => visitor.get(`/studies/${ids.live}/live`))).toEqual([200, 200, 404])
    expect(await statuses((visitor) => visitor.get(`/studies/${ids.live}/edit`))).toEqual([404, 404, 404])
    expect(await statuses((visitor) => visitor.get(`${studies}/plan`))).toEqual([200, 200, 404])
    expect(
      await statuses((visitor) => visitor.get(`/api/studies/${ids.closed}/report?format=csv&about=choices`)),
    ).toEqual([404, 404, 404])
    expect(await statuses((visitor) => visitor.post(`${studies}/links`, { count: 1 }))).toEqual([403, 201, 404])
    for (const step of ['launch', 'pause', 'resume', 'close'])
      expect(await statuses((visitor) => visitor.post(`${studies}/state`, { step }))).toEqual([403, 403, 404])
    expect(await statuses((visitor) => visitor.post(`${studies}/quotas`, { quotas: { open: 99 } }))).toEqual([
      403, 403, 404,
    ])
    expect(await statuses((visitor) => visitor.send('DELETE', studies))).toEqual([403, 403, 404])
    const page = await openAs(viewer, `/studies/${ids.live}`)
    await page.getByRole('heading', { name: 'The study' }).waitFor()
    expect(await page.getByRole('button', { name: 'Close the study' }).count()).toBe(0)
  })

  test('final figures stay shut while votes come in, and what is not public is not there', async () => {
    const early = await ada.get(`/api/studies/${ids.live}/report?format=csv&about=choices`)
    expect(early.status).toBe(409)
    const { id: setId } = await freezeStimuli(context, { actor, ...(await readSet(set)) })
    const secret = await createStudy(context, { actor, setId, config: { ...config, publicResults: false } })
    await launch(context, { actor, studyId: secret.id })
    for (const path of [`/results/${secret.id}`, `/results/${ids.draft}`, `/api/studies/${secret.id}/public-events`])
      expect((await fetch(site.address + path)).status).toBe(404)
    expect((await fetch(`${site.address}/results/${ids.live}`)).status).toBe(200)
  })

  test('the whole data set of a closed study is one zip file, for analysts and owners, and the log says who took it', async () => {
    const page = await openAs(ada, `/studies/${ids.closed}/results`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the whole data set (zip)' }).click()
    const files = unzipSync(Buffer.concat(await (await (await download).createReadStream()).toArray()))
    const folder = `study-${ids.closed}`
    const text = (name: string) => Buffer.from(files[`${folder}/${name}`] ?? []).toString()
    const { sha256 } = await getStudy(context, { actor, studyId: ids.closed })
    expect(createHash('sha256').update(text('documentation/plan.json')).digest('hex')).toBe(sha256)
    expect(text('README.md')).toMatch(/simulated/i)
    expect(text('analysis/analyze.py')).toContain('import')
    const log = await site.database.studies.studies.auditOf(ids.closed)
    expect(log.at(-1)).toMatchObject({ actorId: actor.id, action: 'export', details: { what: 'bundle' } })
    const viewer = await colleague('Viola', ids.closed, 'viewer')
    expect((await viewer.get(`/api/studies/${ids.closed}/bundle`)).status).toBe(403)
    expect((await ada.get(`/api/studies/${ids.live}/bundle`)).status).toBe(409)
  })

  test('a plan is downloaded byte for byte as its hash says', async () => {
    const response = await ada.get(`/api/studies/${ids.live}/plan`)
    const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
    const { sha256 } = await getStudy(context, { actor, studyId: ids.live })
    expect(Buffer.from(digest).toString('hex')).toBe(sha256)
  })

  test('a chart turns into a table with the same figures and back, by keyboard', async () => {
    const page = await openAs(ada, `/studies/${ids.closed}/results`)
    const toggle = page.getByRole('button', { name: 'As a table: What was chosen', exact: true })
    const shown = await page.getByRole('figure').first().getByRole('listitem').first().innerText()
    await toggle.focus()
    await page.keyboard.press('Enter')
    const row = page.getByRole('table', { name: 'What was chosen', exact: true }).getByRole('row').nth(1)
    const [, share = ''] = /([\d.]+%)/.exec(shown) ?? []
    expect(share).not.toBe('')
    expect(await row.innerText()).toContain(share)
    await page.keyboard.press('Enter')
    expect(await row.count()).toBe(0)
  })

  test('how far raters come, and what happens trial by trial, is drawn and told as a table', async () => {
    const page = await openAs(ada, `/studies/${ids.live}/live`)
    const way = page
      .getByRole('figure')
      .filter({ has: page.getByRole('heading', { name: 'From the door to the end' }) })
    expect(await way.getByRole('list').first().getByRole('listitem').first().innerText()).toContain('8 · 100%')
    await press(page, 'As a table: From the door to the end')
    const arrived = page.getByRole('table', { name: 'From the door to the end' }).getByRole('row').nth(1)
    expect(await arrived.innerText()).toMatch(/^Arrived\s+8\s+100%/)
    await press(page, 'As a table: Trial by trial')
    const first = page.getByRole('table', { name: 'Trial by trial' }).getByRole('row').nth(1)
    expect(await first.innerText()).toMatch(/^1\s+8\s/)
  })

  test('whoever reads German gets the sentence and the reports in German, and the same CSV', async () => {
    const page = await openAs(ada, `/studies/${ids.closed}/results`, { locale: 'de-DE' })
    await page.getByText(/^In \d+ Antworten von \d+ Personen zu \d+ Tönen wurde zu/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'LaTeX' }).first().click()
    expect(await textOf(download)).toContain('Anteil jeder Antwort')
  })

  const pages: [string, () => string][] = [
    ['the form', () => '/studies/new'],
    ['a draft', () => `/studies/${ids.draft}`],
    ['changing a draft', () => `/studies/${ids.draft}/edit`],
    ['a running study', () => `/studies/${ids.live}`],
    ['recruiting', () => `/studies/${ids.live}/recruit`],
    ['the page for a classroom', () => `/studies/${ids.live}/recruit/poster`],
    ['live results', () => `/studies/${ids.live}/live`],
    ['final results', () => `/studies/${ids.closed}/results`],
    ['public results', () => `/results/${ids.live}`],
  ]
  describe.each(pages)('%s', (_, where) => {
    test.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (colorScheme) => {
      const page = await openAs(ada, where(), { colorScheme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('fits windows from 320 to 1440 pixels wide, in German too', async () => {
      const page = await openAs(ada, where(), { locale: 'de-DE' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const width of [320, 375, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    })
  })

  test('tables and complaints have no accessibility violation either', async () => {
    for (const path of [`/studies/${ids.closed}/results`, `/studies/${ids.live}/live`]) {
      const figures = await openAs(ada, path)
      const charts = figures.getByRole('button', { name: /^As a table/ })
      await charts.first().waitFor()
      while ((await charts.count()) > 0) await charts.first().click()
      expect(await violations(figures)).toEqual([])
    }
    const form = await openAs(ada, '/studies/new')
    await form.getByRole('radio', { name: 'Both', exact: true }).check()
    await form.getByRole('checkbox', { name: 'Prolific', exact: true }).check()
    await press(form, 'Create the draft')
    await form.getByRole('alert').getByRole('link').first().waitFor()
    expect(await violations(form)).toEqual([])
  })
}
