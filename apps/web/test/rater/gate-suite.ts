import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eventually } from '../browser.ts'
import { type Hands, keyboard, mouse, touch } from './hands.ts'
import type { RaterPage } from './rater-page.ts'
import type { RaterStage } from './rater-stage.ts'

/** Nothing can be answered before the sound was heard to its end, however it is tried. */
export function gateSuite({ open, ledger }: RaterStage): void {
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
}
