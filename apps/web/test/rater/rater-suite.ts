import type { RaterTrial } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { RaterLocale } from '../../src/rater/locale.ts'
import { eventually, openPage, startBrowser } from '../browser.ts'
import { startSite } from '../site-process.ts'
import type { Stack } from '../stack.ts'
import { violations } from '../violations.ts'
import { startCuttingProxy } from './cutting-proxy.ts'
import { type Hands, keyboard, mouse, touch } from './hands.ts'
import { raterField } from './rater-field.ts'
import { RaterPage, type Screen } from './rater-page.ts'

/** What raters do, done in a browser against a real database. */
export function raterSuite(stack: Stack): void {
  const field = raterField(stack, { sounds: 24, seconds: 0.5, pixels: 64 })
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser('--autoplay-policy=user-gesture-required')
  })
  afterAll(() => browser.close())

  const open = async (
    config: Partial<StudyConfigInput> = {},
    { locale = 'en', ...options }: Omit<BrowserContextOptions, 'locale'> & { locale?: RaterLocale } = {},
    address = stack.address,
  ) => {
    const study = await field().study(config)
    const page = await openPage(browser, `${address}/r/${study}?lang=${locale}`, options)
    const rater = new RaterPage(page, field(), locale)
    await rater.button('consent.agree').waitFor()
    return { rater, page, study }
  }
  /** Everything in a study's ledger, oldest first. */
  const ledger = async (study: string) =>
    (await field().database.studies.votes.chain(study, 0, 1_000)).map((row) => ({
      ...row,
      record: JSON.parse(row.record ?? 'null') as Record<string, unknown> | null,
    }))

  const modes: [string, Omit<BrowserContextOptions, 'locale'>][] = [
    ['mouse', {}],
    ['keyboard', {}],
    ['touch', { hasTouch: true, isMobile: true, viewport: { width: 375, height: 800 } }],
  ]
  const handsOf = (mode: string, rater: RaterPage): Hands =>
    mode === 'mouse' ? mouse : mode === 'touch' ? touch : keyboard(rater.page)

  describe.each(modes)('by %s', (mode, options) => {
    test.each(['choice', 'rating'] as const)('a %s can’t be given before the sound was heard', async (kind) => {
      const { rater, page, study } = await open(
        { kind, analysis: { primary: kind === 'choice' ? 'match-share' : 'model-differences' } },
        options,
      )
      await rater.enter()
      const hands = handsOf(mode, rater)
      const radios = page.locator('form[data-kind] input[type=radio]')
      const group = () => page.getByRole('radiogroup').evaluate((element) => element.outerHTML)
      const before = await group()
      const tryEverything = async () => {
        for (let place = 0; place < (await radios.count()); place += 1) await hands.choose(radios.nth(place))
        await page.evaluate(() => {
          for (const radio of document.querySelectorAll<HTMLInputElement>('form[data-kind] input[type=radio]')) {
            radio.click()
            radio.closest('label')?.click()
            for (const name of ['input', 'change']) radio.dispatchEvent(new Event(name, { bubbles: true }))
          }
          document.querySelector<HTMLFormElement>('form[data-kind]')?.requestSubmit()
        })
        for (const key of ['1', '5', 'a', 'b', 'n', '0', 'Enter']) await page.keyboard.press(key)
        await hands.press(rater.button('trial.confirm'))
      }
      await tryEverything()
      expect(await rater.chosen.count()).toBe(0)
      expect(await group()).toBe(before)
      expect(await ledger(study)).toEqual([])
      expect(await page.getByText(rater.words('trial.locked')).first().isVisible()).toBe(true)
      await rater.hear(hands)
      await hands.choose(radios.first())
      await hands.press(rater.button('trial.confirm'))
      await eventually(async () => (await ledger(study)).length).toBe(1)
    })
  })

  test('while the sound still plays, nothing can be chosen', async () => {
    const { rater, page } = await open()
    await rater.enter()
    await page.evaluate(() => {
      const { start } = AudioBufferSourceNode.prototype
      AudioBufferSourceNode.prototype.start = function (...args) {
        this.playbackRate.value = 0.1
        start.apply(this, args)
      }
    })
    await rater.button('trial.play').click()
    await rater.button('trial.pause').waitFor()
    await mouse.choose(rater.radio('left'))
    await page.keyboard.press('ArrowRight')
    expect(await rater.chosen.count()).toBe(0)
    await rater.button('trial.pause').click()
    await mouse.choose(rater.radio('neither'))
    expect(await rater.chosen.count()).toBe(0)
  })

  test('reloading at each step of a session goes on at the same trial with the same sides', {
    timeout: 300_000,
  }, async () => {
    const { rater, page, study } = await open({ block: { choice: 24 } })
    const reload = () => page.reload()
    await reload()
    await rater.consent()
    await reload()
    await rater.passCheck()
    await reload()
    await rater.practise()
    await reload()
    await mouse.press(rater.button('ready.start'))
    const seen: string[] = []
    for (let number = 1; number <= 24; number += 1) {
      await rater.at(number, 24)
      const before = await rater.trial()
      await reload()
      await rater.at(number, 24)
      expect(await rater.trial()).toBe(before)
      seen.push(before)
      await rater.answer()
    }
    await rater.heading('form.title').waitFor()
    await reload()
    await rater.finish()
    await reload()
    await rater.heading('end.complete').waitFor()
    const votes = await ledger(study)
    expect(votes.map(({ trialId }) => trialId)).toEqual(seen.map((trial) => trial.split('-left')[0]))
    expect(new Set(votes.map(({ record }) => record?.item)).size).toBe(24)
  })

  test('without a connection answers are kept, said so calmly, and stored once it is back', async () => {
    const { rater, page, study } = await open({ block: { choice: 5 } })
    await rater.enter()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    for (const number of [1, 2, 3]) {
      await rater.at(number, 5)
      await rater.answer()
    }
    await page
      .getByText(/Your last 3 answers are kept safe/)
      .first()
      .waitFor()
    expect(await ledger(study)).toEqual([])
    await page.context().setOffline(false)
    await rater.rate(5, 4)
    const votes = await ledger(study)
    expect(votes).toHaveLength(5)
    expect(new Set(votes.map(({ trialId }) => trialId)).size).toBe(5)
    await rater.finish()
  })

  test('answers that a crash left unsent are sent when the page comes back', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    await page.route('**/trials/*', (route) => route.abort())
    await rater.answer()
    await rater.at(2, 3)
    await page.unroute('**/trials/*')
    await page.reload()
    await rater.rate(3, 2)
    expect(await ledger(study)).toHaveLength(3)
  })

  test('a server that dies between storing a vote and saying so leaves one row', async () => {
    const proxy = await startCuttingProxy()
    onTestFinished(proxy.stop)
    const first = await startSite(stack.variables)
    proxy.lead(first)
    const { rater, study } = await open({}, {}, proxy.address)
    await rater.enter()
    const cut = proxy.cutAfter(/^POST .*\/trials\/[^/]+$/, () => first.child.kill('SIGKILL'))
    await rater.answer()
    await cut
    const [stored, ...others] = await ledger(study)
    expect(others).toEqual([])
    const second = await startSite(stack.variables)
    onTestFinished(second.stop)
    proxy.lead(second)
    await rater.rate(3, 2)
    const votes = await ledger(study)
    expect(votes).toHaveLength(3)
    expect(votes[0]?.hash).toBe(stored?.hash)
    await rater.finish()
  })

  test('a sound that can’t be decoded is told as technical, and another trial takes its place', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    const [broken] = await page.evaluate(
      async (address) => ((await (await fetch(address)).json()) as { step: { trials: RaterTrial[] } }).step.trials,
      `/api/rater/${study}`,
    )
    await page.route(`**/stimuli/${broken?.soundId}`, (route) => route.fulfill({ body: 'no sound' }))
    await page.reload()
    await page.getByText(rater.words('trial.skipped')).waitFor()
    await rater.rate(3)
    const votes = await ledger(study)
    expect(votes[0]).toMatchObject({ trialId: broken?.id, record: { technical: 'sound' } })
    expect(votes.filter(({ record }) => record?.technical === undefined)).toHaveLength(3)
  })

  test('two tabs don’t fight: the one that was opened last goes on, the other rests until it is asked', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await rater.heading('elsewhere.title').waitFor()
    const second = new RaterPage(other, field())
    await second.answer()
    await second.at(2, 3)
    await rater.button('elsewhere.here').click()
    await second.heading('elsewhere.title').waitFor()
    await rater.rate(3, 2)
    expect(await ledger(study)).toHaveLength(3)
  })

  test('a choice can be changed and undone until it is confirmed, and replays are counted', async () => {
    const { rater, study } = await open()
    await rater.enter()
    await rater.hear()
    await rater.button('trial.replay').click()
    await rater.button('trial.play').waitFor()
    await mouse.choose(rater.radio('left'))
    await rater.button('trial.undo').click()
    expect(await rater.chosen.count()).toBe(0)
    await mouse.choose(rater.radio('neither'))
    await rater.button('trial.confirm').click()
    await eventually(() => ledger(study)).toMatchObject([{ record: { choice: 'neither', plays: 2, finishes: 2 } }])
  })

  test('keys do what they say, a held key does nothing more, and single keys can be switched off', async () => {
    const { rater, page } = await open()
    await rater.enter()
    await page.keyboard.press('p')
    await rater.heard()
    await page.keyboard.press('b')
    expect(await rater.radio('right').isChecked()).toBe(true)
    await page.keyboard.press('n')
    expect(await rater.radio('neither').isChecked()).toBe(true)
    await page.keyboard.down('Enter')
    await rater.at(2, 3)
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('Enter')
    await rater.ready()
    expect(await rater.button('trial.replay').count()).toBe(0)
    await page.keyboard.up('Enter')
    await page.getByText(rater.words('keys.title')).click()
    await page.getByLabel(rater.words('keys.use')).uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('p')
    await page.keyboard.press('r')
    expect(await rater.button('trial.replay').count()).toBe(0)
  })

  test('who does not take part gets an ending, and nothing of them is asked', async () => {
    const { rater, page } = await open()
    await rater.button('consent.decline').click()
    await rater.heading('end.screenedOut').waitFor()
    await page.reload()
    await rater.heading('end.screenedOut').waitFor()
  })

  test('a rater of Prolific comes back by name, finds the code at the end, and leaves no name in the address', async () => {
    const prolific = { host: 'app.prolific.com', codes: { complete: 'DONE123' } }
    const study = await field().study({ block: { choice: 1 }, practice: 0, recruiting: { open: false, prolific } })
    const address = `${stack.address}/r/${study}?PROLIFIC_PID=p1&STUDY_ID=s&SESSION_ID=t`
    const rater = new RaterPage(await openPage(browser, address), field())
    await rater.consent()
    expect(rater.page.url()).toBe(`${stack.address}/r/${study}`)
    const again = new RaterPage(await openPage(browser, address), field())
    await again.heading('check.title').waitFor()
    await again.passCheck()
    await again.button('ready.start').click()
    await again.rate(1)
    await again.finish()
    expect(await again.page.getByText('DONE123').isVisible()).toBe(true)
    const back = await again.page.getByRole('link', { name: again.words('end.back') }).getAttribute('href')
    expect(back).toBe('https://app.prolific.com/submissions/complete?cc=DONE123')
  })

  test('the receipt’s code takes the answers out, from any browser', async () => {
    const { rater, study } = await open({ block: { choice: 2 } })
    await rater.enter()
    await rater.rate(2)
    await rater.finish()
    const code = await rater.page.locator('code').innerText()
    const page = await openPage(browser, `${stack.address}/r/withdraw`)
    await page.getByLabel(rater.words('withdraw.code')).fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: rater.words('withdraw.submit') }).click()
    await page.getByRole('heading', { name: rater.words('withdraw.done', { count: 2 }) }).waitFor()
    expect((await ledger(study)).map(({ record }) => record)).toEqual([null, null])
    await rater.page.reload()
    await rater.heading('end.withdrawn').waitFor()
  })

  test.each(['en', 'de', 'ar-XB'] as const)('no screen has an accessibility violation in %s', async (locale) => {
    const { rater, page } = await open(
      { kind: 'both', block: { rating: 2, choice: 1 } },
      { locale, reducedMotion: 'reduce' },
    )
    const found: Record<string, string[]> = {}
    const look = async (screen: Screen | `${Screen}, ${string}`) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const complaints = await violations(page)
        if (complaints.length > 0) found[`${screen} ${colorScheme}`] = complaints
      }
      for (const width of [320, 375, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) found[`${screen} ${width}`] = [`is ${wide} pixels wide`]
      }
    }
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar-XB' ? 'rtl' : 'ltr')
    await look('consent')
    await rater.consent()
    await look('check')
    await rater.passCheck()
    await rater.ready()
    await look('practice')
    await rater.answer()
    await rater.button('practice.next').waitFor()
    await look('feedback')
    await rater.button('practice.next').click()
    await rater.heading('ready.title').waitFor()
    await look('ready')
    await rater.button('ready.start').click()
    for (const number of [1, 2, 3]) {
      await rater.at(number, 3)
      await rater.ready()
      await look(`trial, locked ${number}`)
      await rater.hear()
      await mouse.choose(number < 3 ? rater.radio('overall-2') : rater.radio('neither'))
      await look(`trial, answered ${number}`)
      await rater.button('trial.confirm').click()
    }
    await rater.heading('form.title').waitFor()
    await look('form')
    await rater.finish()
    await look('end')
    expect(found).toEqual({})
  })

  test('a whole session can be done by keyboard alone', async () => {
    const { rater, page, study } = await open({ kind: 'both', block: { rating: 1, choice: 2 } })
    const hands = keyboard(page)
    await rater.enter(hands)
    await rater.rate(3, 1, hands)
    await rater.finish(hands)
    expect(await ledger(study)).toHaveLength(3)
  })
}
