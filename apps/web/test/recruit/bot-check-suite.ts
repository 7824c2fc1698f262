import { join } from 'node:path'
import { close, liveStudyOf, nextTrials, resultsOf, storeVote } from '@soundscene/fieldwork'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, type FreshSite, signUp, startFreshSite } from '../accounts/fresh-site.ts'
import { Visitor } from '../accounts/visitor.ts'
import { chromiumPath, openPage, startBrowser } from '../browser.ts'
import { type FakeSiteverify, startFakeSiteverify } from '../rater/fake-siteverify.ts'
import { openField, type RaterField } from '../rater/open-field.ts'
import { passCheckByHand } from '../rater/pass-check-by-hand.ts'
import { RaterPage } from '../rater/rater-page.ts'
import type { Stack } from '../stack.ts'
import { violations } from '../violations.ts'

/** A site that checks whether raters are people, with the service at its best and at its worst. */
export function botCheckSuite(stack: Stack): void {
  let service: FakeSiteverify
  let site: FreshSite & { stop: () => Promise<void> }
  let field: RaterField
  let owner: { actor: { id: string } }
  beforeAll(async () => {
    service = await startFakeSiteverify()
    site = await startFreshSite(stack, {
      ...{ BOT_CHECK_SITE_KEY: service.siteKey, BOT_CHECK_SECRET_KEY: service.secretKey },
      ...{ BOT_CHECK_VERIFY_URL: service.verifyUrl, BOT_CHECK_SCRIPT_URL: service.scriptUrl },
      ARRIVALS_PER_MINUTE: '10000',
    })
    field = await openField(site.databaseUrl, join(stack.blobs), { sounds: 4, seconds: 0.2, pixels: 32 })
    await signUp(site, 'Ada')
    owner = { actor: { id: (await accountOf(site, 'Ada')).id } }
  })
  afterAll(async () => {
    await field.database.close()
    await site.stop()
    await service.close()
  })

  const study = async (config: Parameters<RaterField['study']>[0] = {}) => {
    const id = await field.study(config)
    await site.database.studies.studies.setRole(id, owner.actor.id, 'owner')
    return id
  }
  /** Somebody arrives and consents as a browser would; returns their token. */
  const consent = async (studyId: string, botToken: unknown): Promise<string> => {
    const visitor = new Visitor(site.address)
    await visitor.post(`/api/rater/${studyId}/arrive`, {})
    const response = await visitor.post(`/api/rater/${studyId}/consent`, { agrees: true, botToken })
    expect(response.status).toBe(200)
    return visitor.cookies.replace('rater=', '')
  }
  const checked = async (studyId: string) =>
    (await site.database.studies.raters.list(studyId)).map(({ bot, state }) => ({ bot, state }))

  test('a token that the service gave passes, one that it never gave fails, and neither keeps anybody out', async () => {
    const studyId = await study()
    await consent(studyId, service.newToken())
    await consent(studyId, 'made up')
    expect(await checked(studyId)).toEqual([
      { bot: 'pass', state: 'consented' },
      { bot: 'fail', state: 'consented' },
    ])
  })

  test.each(['hangs', 'resets', 'breaks', 'says html', 'lies'] as const)(
    'while the service %s, raters are unknown and go on',
    async (mood) => {
      const studyId = await study()
      service.mood = mood
      await consent(studyId, service.newToken())
      service.mood = 'works'
      expect(await checked(studyId)).toEqual([{ bot: 'unknown', state: 'consented' }])
    },
  )

  test.each([null, undefined, 7, 'x'.repeat(5_000)])(
    'without a token that could be one rater is unknown: %j',
    async (token) => {
      const studyId = await study()
      await consent(studyId, token)
      expect(await checked(studyId)).toEqual([{ bot: 'unknown', state: 'consented' }])
    },
  )

  test('a service that a firewall blocks loses no vote: it counts, is shown as unknown, and the alarm is raised', async () => {
    const studyId = await study({ practice: 0 })
    const who = { ...owner, studyId }
    for (let i = 0; i < 45; i += 1) await consent(studyId, service.newToken())
    expect((await liveStudyOf(field.context, who)).checks.bot).toMatchObject({ pass: 45, unknown: 0, alarm: null })
    service.mood = 'resets'
    const blocked = await consent(studyId, service.newToken())
    for (let i = 1; i < 40; i += 1) await consent(studyId, service.newToken())
    service.mood = 'works'
    await passCheckByHand(field, blocked)
    const [trial] = (await nextTrials(field.context, blocked)).trials
    const answer = { choice: 'left', plays: 1, finishes: 1, listened: 1, responseMs: 900 } as const
    if (trial) await storeVote(field.context, blocked, trial.id, answer)

    const live = await liveStudyOf(field.context, who)
    expect(live.strata.site?.votes).toBe(1)
    expect(live.checks.bot).toMatchObject({ pass: 45, unknown: 40, fail: 0, alarm: { before: 1, recent: 0 } })
    await close(field.context, who)
    const results = await resultsOf(field.context, who)
    expect(results.strata.site?.choices?.data.votes).toBe(1)
    expect(results.checks.bot).toMatchObject({ pass: 45, unknown: 40, fail: 0, alarm: { before: 1, recent: 0 } })
  })

  test('other hosts are let in on raters’ pages only, and only that one', async () => {
    const policyOf = async (address: string) => (await fetch(address)).headers.get('content-security-policy') ?? ''
    const { origin } = new URL(service.scriptUrl)
    const studyId = await study()
    const rater = await policyOf(`${site.address}/r/${studyId}`)
    for (const part of [`frame-src ${origin}`, `connect-src 'self' ${origin}`])
      expect(rater.split('; ')).toContain(part)
    expect(rater.split(origin)).toHaveLength(4)
    for (const path of ['/', '/sign-in', '/privacy']) expect(await policyOf(site.address + path)).not.toContain(origin)
    expect(await policyOf(`${stack.address}/r/${studyId}`)).not.toMatch(/frame-src|connect-src|http/)
  })

  test('privacy tells of the service where one is asked, and of none where none is', async () => {
    const { host } = new URL(service.scriptUrl)
    const textOf = async (address: string) => (await fetch(`${address}/privacy`)).text()
    expect(await textOf(site.address)).toContain(host)
    expect(await textOf(stack.address)).not.toContain('whether a person sits there')
  })

  describe.skipIf(!chromiumPath)('in Chromium', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startBrowser()
    })
    afterAll(() => browser.close())

    const open = async (options = {}) => {
      const studyId = await study()
      const guest = new URL(service.scriptUrl).origin
      const page = await openPage(
        browser,
        `${site.address}/r/${studyId}`,
        { reducedMotion: 'reduce', ...options },
        guest,
      )
      return { studyId, page, rater: new RaterPage(page, field) }
    }
    const botOf = async (studyId: string) => (await checked(studyId)).map(({ bot }) => bot)

    test.each(['light', 'dark'] as const)(
      'whoever consents is checked meanwhile and told by whom (%s)',
      async (colorScheme) => {
        const { studyId, page, rater } = await open({ colorScheme })
        await page.getByText(`your browser asks ${new URL(service.scriptUrl).host}`).waitFor()
        await page.locator('iframe').waitFor({ state: 'attached' })
        expect(await violations(page)).toEqual([])
        await rater.consent()
        expect(await botOf(studyId)).toEqual(['pass'])
        expect(await page.evaluate('window.removedWidgets')).toBe(1)
        expect(await page.locator('iframe').count()).toBe(0)
      },
    )

    test.each(['is blocked', 'asks'] as const)(
      'where the widget %s, nothing is asked of raters, who are unknown',
      async (widget) => {
        service.widget = widget
        const { studyId, rater } = await open()
        await rater.consent()
        service.widget = 'passes'
        expect(await botOf(studyId)).toEqual(['unknown'])
      },
    )

    test('after consent nothing is asked of the service any more', async () => {
      const { page, rater } = await open()
      await rater.consent()
      const guests: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(site.address)) guests.push(request.url())
      })
      await rater.passCheck()
      await rater.practise()
      await rater.button('ready.start').click()
      await rater.ready()
      expect(guests).toEqual([])
    })
  })
}
