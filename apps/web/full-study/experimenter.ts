import type { Page } from 'playwright-core'
import { createDraft, fill, press, uploadSet } from '../test/studies/by-form.ts'
import type { Size } from './size.ts'

/** The account under which the study is run. */
export const owner = { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' }

/** Makes the first account of a site. */
export async function signUp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-up`)
  await fill(page, { fields: { Name: owner.name, 'E-mail address': owner.email } })
  await page.locator('input[type=password]').fill(owner.password)
  await press(page, 'Create account')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'))
}

/** Creates a draft of both kinds whose raters are simulated; returns its id. */
export async function createByForm(
  page: Page,
  { title, set, size, raters }: { title: string; set: Buffer; size: Size; raters: number },
): Promise<string> {
  await page.goto(new URL('/studies/new', page.url()).href)
  await uploadSet(page, set, title)
  await page.getByRole('radio', { name: 'Both', exact: true }).check()
  await fill(page, {
    fields: {
      Title: title,
      'Votes per item': String(size.votesPerItem),
      'Choices of each rater': String(size.choices),
      'Ratings of each rater': String(size.ratings),
      'Raters planned for': String(raters),
    },
    boxes: { 'Simulated raters only': true },
  })
  return createDraft(page)
}
