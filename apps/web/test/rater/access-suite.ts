import { expect, test } from 'vitest'
import { violations } from '../violations.ts'
import { keyboard, mouse } from './hands.ts'
import type { Screen } from './rater-page.ts'
import type { RaterStage } from './rater-stage.ts'

/** Everybody can take part: in every language, theme and width, and without a pointer. */
export function accessSuite({ open, ledger }: RaterStage): void {
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
