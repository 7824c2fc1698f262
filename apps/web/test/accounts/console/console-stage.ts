import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openPage, startBrowser } from '../../browser.ts'
import type { Stack } from '../../stack.ts'
import {
  accountOf,
  type FreshSite,
  invite,
  makeStudy,
  password,
  signIn,
  signUp,
  startFreshSite,
} from '../fresh-site.ts'
import type { Visitor } from '../visitor.ts'

/** A site where Ada runs a study, and a browser to see it with. */
export interface ConsoleStage {
  stack: Stack
  site: FreshSite
  ada: Visitor
  studyId: string
  openPage: (address: string, options?: BrowserContextOptions) => Promise<Page>
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody who is signed in by a session of their own. */
  openAs: (name: string, path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Makes an account for somebody whom Ada invites. */
  newColleague: (name: string) => Promise<void>
}

/** Sets the stage before all tests and clears it after them; nothing on it is there sooner. */
export function setConsoleStage(stack: Stack): ConsoleStage {
  const stage = { stack } as ConsoleStage
  let browser: Browser
  let stop: () => Promise<void>
  beforeAll(async () => {
    browser = await startBrowser()
    const site = await startFreshSite(stack)
    stop = site.stop
    const ada = await signUp(site, 'Ada')
    const studyId = await makeStudy(site, (await accountOf(site, 'Ada')).id, 'Do louder sounds make larger splashes?')
    await ada.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' })
    await ada.post('/api/invitations', {})
    Object.assign(stage, { site, ada, studyId })
  })
  afterAll(async () => {
    await browser.close()
    await stop()
  })
  stage.openPage = (address, options) => openPage(browser, address, options)
  stage.open = (path, options) => stage.openPage(`${stage.site.address}${path}`, options)
  stage.openAs = async (name, path, options = {}) => {
    const { storageState } = await signIn(stage.site, name)
    return stage.open(path, { storageState, reducedMotion: 'reduce', ...options })
  }
  stage.newColleague = async (name) => {
    const invitation = await invite(stage.ada)
    await signUp(stage.site, name, invitation)
  }
  return stage
}

/** Fills the form of the page that signs in, in either language, and waits until it did. */
export async function signInOn(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel(/^(E-mail address|E-Mail-Adresse)$/).fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel(/^(Password|Passwort)$/).fill(secret)
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** What the page says went wrong. */
export async function seeAlert(page: Page): Promise<string> {
  const alert = page.getByRole('alert').locator('[data-code]')
  await alert.waitFor()
  return alert.innerText()
}
