import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, openPage, startBrowser } from '../browser.ts'
import type { Stack } from '../stack.ts'
import { violations } from '../violations.ts'
import {
  accountOf,
  type FreshSite,
  makeStudy,
  password,
  signIn as signInOverHttp,
  signUp,
  startFreshSite,
  tokenOf,
} from './fresh-site.ts'
import type { Visitor } from './visitor.ts'

/** What experimenters do in the console, done in a browser. */
export function consoleSuite(stack: Stack): void {
  let browser: Browser
  let site: FreshSite & { stop: () => Promise<void> }
  let ada: Visitor
  let studyId: string
  beforeAll(async () => {
    browser = await startBrowser()
    site = await startFreshSite(stack)
    ada = await signUp(site, 'Ada')
    studyId = await makeStudy(site, (await accountOf(site, 'Ada')).id, 'Do louder sounds make larger splashes?')
    await ada.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' })
    await ada.post('/api/invitations', {})
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  const open = (path: string, options?: BrowserContextOptions) => openPage(browser, `${site.address}${path}`, options)
  /** A page of somebody who is signed in by a session of their own. */
  const openAs = async (name: string, path: string, options: BrowserContextOptions = {}) => {
    const { storageState } = await signInOverHttp(site, name)
    return open(path, { storageState, reducedMotion: 'reduce', ...options })
  }
  const signIn = async (page: Page, name: string, secret = password) => {
    await page.getByLabel(/^(E-mail address|E-Mail-Adresse)$/).fill(`${name.toLowerCase()}@example.org`)
    await page.getByLabel(/^(Password|Passwort)$/).fill(secret)
    await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  const seeAlert = async (page: Page) => {
    const alert = page.getByRole('alert').locator('[data-code]')
    await alert.waitFor()
    return alert.innerText()
  }
  const newColleague = async (name: string) => {
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    await signUp(site, name, tokenOf(link))
  }

  test('the first visitor makes the site theirs and is signed in; afterwards the page only explains', async () => {
    const other = await startFreshSite(stack)
    const page = await openPage(browser, `${other.address}/studies`)
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
    const page = await open(`/studies/${studyId}/log`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn(page, 'Ada')
    expect(new URL(page.url()).pathname).toBe(`/studies/${studyId}/log`)
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Ada\s+invited somebody\s+role: viewer/)
  })

  test('a wrong password is said, what was typed stays, and the next try works', async () => {
    const page = await open('/sign-in')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('not the password')
    await page.keyboard.press('Enter')
    expect(await seeAlert(page)).toMatch(/don’t go together/)
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada@example.org')
    await signIn(page, 'Ada')
    await page.getByRole('heading', { name: 'Studies' }).waitFor()
  })

  test('too many wrong passwords are told when to go on', async () => {
    const strict = await startFreshSite(stack, { SIGN_INS_PER_MINUTE: '2' })
    await signUp(strict, 'Ada')
    const page = await openPage(browser, `${strict.address}/sign-in`)
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('not the password')
    for (const sentence of [/don’t go together/, /don’t go together/, /Too many tries. Try again in \d+ seconds/]) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await eventually(() => seeAlert(page)).toMatch(sentence)
      await page.getByRole('button', { name: 'Sign in', exact: true }).isEnabled()
    }
    await strict.stop()
  })

  test('a session that runs out while a page is open is said, and signing in again goes on', async () => {
    await newColleague('Short')
    const page = await openAs('Short', '/account')
    const { id } = await accountOf(site, 'Short')
    for (const browser of await site.database.accounts.browsersOf(id))
      await site.database.accounts.endSession(id, browser.id)
    await page.getByRole('button', { name: 'Save' }).click()
    await seeAlert(page)
    await page.reload()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn(page, 'Short')
    await page.getByRole('heading', { name: 'Your account', exact: true }).waitFor()
  })

  test('an owner invites somebody by a link, who makes an account and is a member with that role', async () => {
    const page = await openAs('Ada', `/studies/${studyId}/members`)
    await page.getByLabel('Role', { exact: true }).selectOption('analyst')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel('Invitation link', { exact: true }).inputValue()
    const guest = await openPage(browser, link)
    await guest.getByText('Ada invited you to the study “Do louder sounds make larger splashes?” as analyst.').waitFor()
    await guest.getByLabel('Name').fill('Barbara')
    await guest.getByLabel('E-mail address').fill('barbara@example.org')
    await guest.getByLabel('Password').fill(password)
    await guest.getByRole('button', { name: 'Create account' }).click()
    await guest.waitForURL(`**/studies/${studyId}`)
    await guest.getByRole('link', { name: 'Members' }).click()
    await guest.getByText('Barbara (you)').waitFor()
    expect(await guest.getByRole('button', { name: /^Remove/ }).count()).toBe(0)
    const late = await openPage(browser, link)
    await late.getByRole('heading', { name: 'This invitation is over' }).waitFor()
    await page.reload()
    await page.getByLabel('Role of Barbara').selectOption('viewer')
    await eventually(async () => (await site.database.studies.studies.auditOf(studyId)).at(-1)?.action).toBe(
      'member-role',
    )
    await page.getByRole('button', { name: 'Remove Barbara from the study' }).click()
    await eventually(() => page.getByText('Barbara').count()).toBe(0)
    await guest.reload()
    await guest.getByRole('heading', { name: 'Nothing on this paper' }).waitFor()
  })

  test('whoever has an account joins with one press', async () => {
    await newColleague('Joan')
    const answer = await ada.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' })
    const { link } = (await answer.json()) as { link: string }
    const page = await openAs('Joan', new URL(link).pathname)
    await page.getByRole('button', { name: 'Join the study' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Join the study' }).click()
    await page.waitForURL(`**/studies/${studyId}`)
    await page.getByRole('link', { name: 'Studies', exact: true }).click()
    await page.getByRole('link', { name: 'Do louder sounds make larger splashes?' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Do louder' }).innerText()).toContain('viewer')
  })

  test('a study that would lose its last owner says so beside the button', async () => {
    const page = await openAs('Ada', `/studies/${studyId}/members`)
    await page.getByRole('button', { name: 'Leave the study' }).click()
    expect(await seeAlert(page)).toMatch(/needs an owner/)
  })

  test('an administrator makes a link, takes it back, and makes somebody administrator', async () => {
    await newColleague('Margaret')
    const page = await openAs('Ada', '/people')
    await page.getByRole('button', { name: 'Make Margaret administrator' }).click()
    await page.getByRole('button', { name: 'Make Margaret no longer administrator' }).click()
    await page.getByRole('button', { name: 'Make Margaret administrator' }).waitFor()
    const before = (await site.database.invitations.openOf(null)).length
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByLabel('Invitation link', { exact: true }).waitFor()
    await eventually(() => page.getByRole('button', { name: /^Take back/ }).count()).toBe(before + 1)
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click()
    await eventually(async () => (await site.database.invitations.openOf(null)).length).toBe(before)
  })

  test('a name and a password are changed; the other browser is signed out, this one is not', async () => {
    await newColleague('Rosa')
    const elsewhere = await openAs('Rosa', '/studies')
    const page = await openAs('Rosa', '/account')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rosalind')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await accountOf(site, 'Rosa')).toMatchObject({ name: 'Rosalind' })
    const passwords = page.getByRole('region', { name: 'Password' })
    await passwords.getByLabel('Current password').fill('not the password')
    await passwords.getByLabel('New password').fill('an even longer password')
    await passwords.getByRole('button').click()
    expect(await seeAlert(page)).toMatch(/not your current password/)
    await passwords.getByLabel('Current password').fill(password)
    await passwords.getByRole('button').click()
    await passwords.getByText('Saved.').waitFor()
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn(elsewhere, 'Rosa', 'an even longer password')
    await page.reload()
    await page.getByRole('button', { name: /^Sign out of Chrome/ }).click()
    await eventually(() => page.getByRole('button', { name: /^Sign out of/ }).count()).toBe(0)
  })

  test('a passkey is added, signs in instead of a password, and is removed', async () => {
    await newColleague('Hedy')
    // Passkeys belong to a name: browsers know none for bare numbers.
    const named = site.address.replace('127.0.0.1', 'localhost')
    const page = await openPage(browser, `${named}/sign-in`)
    const devices = await page.context().newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(page, 'Hedy')
    await page.goto(`${named}/account`)
    await page.getByLabel('Name of the passkey').fill('My laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/studies')
    await page.goto(`${named}/account`)
    await page.getByText('Signed in as hedy@example.org').waitFor()
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).click()
    await page.getByText('You have none yet.').waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    expect(await seeAlert(page)).toMatch(/doesn’t know that passkey/)
  })

  test('an account is deleted after a question, with its password', async () => {
    await newColleague('Vera')
    const page = await openAs('Vera', '/account')
    const part = page.getByRole('region', { name: 'Delete your account' })
    await part.getByRole('button').click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await part.getByLabel('Current password').fill(password)
    await part.getByRole('button').click()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.waitForURL('**/sign-in')
    await expect(accountOf(site, 'Vera')).rejects.toThrow('no account')
  })

  test('without a mail server, a forgotten password leads to the operator’s command', async () => {
    const page = await open('/sign-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByText('soundscene account reset').waitFor()
    const token = await site.database.accounts.startReset('ada@example.org')
    await page.goto(`${site.address}/reset-password?token=${token}`)
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.waitForURL('**/sign-in')
    await signIn(page, 'Ada')
  })

  test('whoever’s browser speaks German is spoken to in German, and can choose', async () => {
    const page = await open('/sign-in', { locale: 'de-DE' })
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor()
    expect(await page.locator('main div[lang]').first().getAttribute('lang')).toBe('de')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('everything on the way in can be done without a mouse', async () => {
    const page = await open('/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).isEnabled()
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        // After the last thing of a page the focus is the browser's own for a moment.
        const labels = await page
          .locator(':focus')
          .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).labels?.[0]?.textContent ?? it.textContent))
        if (labels[0] === name) return
      }
      throw new Error(`Tab never reached “${name}”`)
    }
    await tabTo('E-mail address')
    await page.keyboard.type('ada@example.org')
    await tabTo('Password')
    await page.keyboard.type(password)
    await tabTo('Sign in')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/studies')
    await tabTo('Do louder sounds make larger splashes?')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/studies/${studyId}`)
    await tabTo('Members')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/members')
    await tabTo('Make a link')
    await page.keyboard.press('Enter')
    await page.getByLabel('Invitation link', { exact: true }).waitFor()
    await tabTo('Account')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/account')
    await tabTo('Delete account')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    expect(await page.locator(':focus').innerText()).toBe('Keep it')
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
    ['a study', () => `/studies/${studyId}`, 'Ada'],
    ['the members', () => `/studies/${studyId}/members`, 'Ada'],
    ['the log', () => `/studies/${studyId}/log`, 'Ada'],
    ['the people', () => '/people', 'Ada'],
    ['the account', () => '/account', 'Ada'],
  ]

  describe.each(screens)('%s', (_, where, name) => {
    const visit = (options: BrowserContextOptions) =>
      name ? openAs(name, where(), options) : open(where(), { reducedMotion: 'reduce', ...options })

    test('has no accessibility violation in the light theme, in English', async () => {
      const page = await visit({ colorScheme: 'light' })
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
    })

    test('has none in the dark theme, in German, and fits every window with targets of 44 pixels', async () => {
      const page = await visit({ colorScheme: 'dark', locale: 'de' })
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      for (const width of [320, 375, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      const small = await page
        .locator('main :is(button, input, select, nav a):visible')
        .evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.outerHTML))
      expect(small).toEqual([])
    })
  })
}
