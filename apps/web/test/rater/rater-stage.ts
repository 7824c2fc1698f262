import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { RaterLocale } from '../../src/rater/locale.ts'
import { openPage, startBrowser } from '../browser.ts'
import type { Stack } from '../stack.ts'
import type { RaterField } from './open-field.ts'
import { raterField } from './rater-field.ts'
import { RaterPage } from './rater-page.ts'

/** How a rater's browser differs from the usual one. */
type RaterBrowser = Omit<BrowserContextOptions, 'locale'> & { locale?: RaterLocale }

/** Where raters' suites play: a browser, a site, and studies on its database. */
export interface RaterStage {
  stack: Stack
  field: () => RaterField
  browser: () => Browser
  /** Launches a study and opens it, on the site or at another address of it, up to what is asked at the door. */
  open(
    config?: Partial<StudyConfigInput>,
    options?: RaterBrowser,
    address?: string,
  ): Promise<{ rater: RaterPage; page: RaterPage['page']; study: string }>
  /** Everything in a study's ledger, oldest first. */
  ledger(study: string): Promise<{ trialId: string; hash: string; record: Record<string, unknown> | null }[]>
}

/** Call it where suites are described: they share it. */
export function raterStage(stack: Stack): RaterStage {
  const field = raterField(stack, { sounds: 24, seconds: 0.5, pixels: 64 })
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser('--autoplay-policy=user-gesture-required')
  })
  afterAll(() => browser.close())
  return {
    stack,
    field,
    browser: () => browser,
    async open(config, { locale = 'en', ...options } = {}, address = stack.address) {
      const study = await field().study(config)
      const page = await openPage(browser, `${address}/r/${study}?lang=${locale}`, options)
      const rater = new RaterPage(page, field(), locale)
      await rater.button('consent.agree').waitFor()
      return { rater, page, study }
    },
    ledger: async (study) =>
      (await field().database.studies.votes.chain(study, 0, 1_000)).map((row) => ({
        ...row,
        record: JSON.parse(row.record ?? 'null') as Record<string, unknown> | null,
      })),
  }
}
