import { expect, test } from 'vitest'
import { eventually } from '../../browser.ts'
import { violations } from '../../violations.ts'
import { accountOf, password, signUp, startFreshSite } from '../fresh-site.ts'
import { type ConsoleStage, seeAlert, signInOn } from './console-stage.ts'

/** Signing up, in and out. */
export function entranceSuite(stage: ConsoleStage): void {
  test('the first visitor makes the site theirs and is signed in; afterwards the page only explains', async () => {
    const other = await startFreshSite(stage.stack)
    const page = await stage.openPage(`${other.address}/studies`)
    await page.getByRole('heading', { name: 'Make this site yours' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Name').fill('Grace')
    await page.getByLabel('E-mail address').fill('grace@example.org')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('heading', { name: 'No study yet' }).waitFor()
    await page.getByRole('link', { name: 'People' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('link', { name: 'Create an account' }).click()
    await page.getByRole('heading', { name: 'Accounts are by invitation' }).waitFor()
    expect(await page.getByLabel('E-mail address').count()).toBe(0)
    await other.stop()
  })

  test('signing in leads back to the page that was asked for', async () => {
    const page = await stage.open(`/studies/${stage.studyId}/log`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signInOn(page, 'Ada')
    expect(new URL(page.url()).pathname).toBe(`/studies/${stage.studyId}/log`)
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Ada\s+invited somebody\s+role: viewer/)
  })

  test('a wrong password is said, what was typed stays, and the next try works', async () => {
    const page = await stage.open('/sign-in')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('not the password')
    await page.keyboard.press('Enter')
    expect(await seeAlert(page)).toMatch(/don’t go together/)
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada@example.org')
    await signInOn(page, 'Ada')
    await page.getByRole('heading', { name: 'Studies' }).waitFor()
  })

  test('too many wrong passwords are told when to go on', async () => {
    const strict = await startFreshSite(stage.stack, { SIGN_INS_PER_MINUTE: '2' })
    await signUp(strict, 'Ada')
    const page = await stage.openPage(`${strict.address}/sign-in`)
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('not the password')
    for (const sentence of [/don’t go together/, /don’t go together/, /Too many tries. Try again in \d+ seconds/]) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await eventually(() => seeAlert(page)).toMatch(sentence)
    }
    await strict.stop()
  })

  test('a session that runs out while a page is open is said, and signing in again goes on', async () => {
    await stage.newColleague('Short')
    const page = await stage.openAs('Short', '/account')
    const { id } = await accountOf(stage.site, 'Short')
    for (const browser of await stage.site.database.accounts.browsersOf(id))
      await stage.site.database.accounts.endSession(id, browser.id)
    await page.getByRole('button', { name: 'Save' }).click()
    await seeAlert(page)
    await page.reload()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signInOn(page, 'Short')
    await page.getByRole('heading', { name: 'Your account', exact: true }).waitFor()
  })

  test('without a mail server, a forgotten password leads to the operator’s command', async () => {
    await stage.newColleague('Lise')
    const page = await stage.open('/sign-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByText('soundscene account reset').waitFor()
    const token = await stage.site.database.accounts.startReset('lise@example.org')
    await page.goto(`${stage.site.address}/reset-password?token=${token}`)
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.waitForURL('**/sign-in')
    await signInOn(page, 'Lise')
  })

  test('whoever’s browser speaks German is spoken to in German, and can choose', async () => {
    const page = await stage.open('/sign-in', { locale: 'de-DE' })
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
}
