import type { BrowserContextOptions, Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../browser.ts'
import { tooNarrow } from '../../too-narrow.ts'
import { violations } from '../../violations.ts'
import { password } from '../fresh-site.ts'
import type { ConsoleStage } from './console-stage.ts'

/** What holds for every page: no violation of accessibility, every window, every theme, no mouse. */
export function screensSuite(stage: ConsoleStage): void {
  test('everything on the way in can be done without a mouse', async () => {
    const page = await stage.open('/sign-in')
    const tabTo = async (target: Locator) => {
      // What waits for the page's scripts can't take the focus yet.
      await eventually(() => target.isEnabled()).toBe(true)
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        if (await target.evaluate((it) => it === document.activeElement)) return
      }
      throw new Error(`Tab never reached ${target}`)
    }
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    await tabTo(page.getByLabel('E-mail address'))
    await page.keyboard.type('ada@example.org')
    await tabTo(page.getByLabel('Password'))
    await page.keyboard.type(password)
    await tabTo(button('Sign in'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/studies')
    await tabTo(link('Do louder sounds make larger splashes?'))
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/studies/${stage.studyId}`)
    await tabTo(link('Members'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/members')
    await tabTo(button('Make a link'))
    await page.keyboard.press('Enter')
    await page.getByLabel('Invitation link', { exact: true }).waitFor()
    await tabTo(link('Account'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/account')
    await tabTo(button('Delete account'))
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await eventually(() => page.locator(':focus').innerText()).toBe('Keep it')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator(':focus').innerText()).toBe('Delete account')
  })

  const screens: [string, () => string, string | null][] = [
    ['signing in', () => '/sign-in', null],
    ['signing up by invitation only', () => '/sign-up', null],
    ['an invitation that is over', () => '/sign-up?invitation=x', null],
    ['a forgotten password', () => '/reset-password', null],
    ['setting a password', () => '/reset-password?token=x', null],
    ['the studies', () => '/studies', 'Ada'],
    ['a study', () => `/studies/${stage.studyId}`, 'Ada'],
    ['the members', () => `/studies/${stage.studyId}/members`, 'Ada'],
    ['the log', () => `/studies/${stage.studyId}/log`, 'Ada'],
    ['the people', () => '/people', 'Ada'],
    ['the account', () => '/account', 'Ada'],
  ]

  describe.each(screens)('%s', (_, where, name) => {
    const visit = (options: BrowserContextOptions) =>
      name ? stage.openAs(name, where(), options) : stage.open(where(), { reducedMotion: 'reduce', ...options })

    test('has no accessibility violation in the light theme, in English', async () => {
      const page = await visit({ colorScheme: 'light' })
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
    })

    test('has none in the dark theme, in German, and fits every window with targets of 44 pixels', async () => {
      const page = await visit({ colorScheme: 'dark', locale: 'de' })
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      expect(await tooNarrow(page)).toEqual([])
      const small = await page
        .locator('main :is(button, input, select, nav a):visible')
        .evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.outerHTML))
      expect(small).toEqual([])
    })
  })
}
