import type { Download, Page } from 'playwright-core'

/** Presses the button of a name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Says yes to the question that a button asked. */
const confirm = (page: Page, name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()

/** What a browser saved. */
export async function textOf(download: Promise<Download>): Promise<string> {
  const stream = await (await download).createReadStream()
  return Buffer.concat(await stream.toArray()).toString()
}

/** Uploads a zipped set on the page of a new study, where it is chosen at once. */
export async function uploadSet(page: Page, set: Buffer, title: string): Promise<void> {
  await page.getByLabel(/^Upload/).setInputFiles({ name: 'set.zip', mimeType: 'application/zip', buffer: set })
  await page.getByText(`“${title}” is frozen and chosen.`).waitFor()
}

/** What is written into fields, and which boxes are ticked or not, by their labels. */
export interface Entries {
  fields?: Record<string, string>
  boxes?: Record<string, boolean>
}

/** Fills fields and boxes of a form. */
export async function fill(page: Page, { fields = {}, boxes = {} }: Entries): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  for (const [label, on] of Object.entries(boxes)) await page.getByRole('checkbox', { name: label }).setChecked(on)
}

/** Creates the draft that the form describes; returns its id. */
export async function createDraft(page: Page): Promise<string> {
  await press(page, 'Create the draft')
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Rehearses the draft on its page. */
export async function rehearse(page: Page): Promise<void> {
  await press(page, 'Rehearse with simulated raters')
  await page.getByRole('heading', { name: 'Expected shares' }).waitFor({ timeout: 300_000 })
}

/** Launches the draft on its page. */
export async function launchStudy(page: Page): Promise<void> {
  await press(page, 'Launch the study')
  await confirm(page, 'Freeze and launch')
  await page.getByRole('button', { name: 'Close the study' }).waitFor()
}

/** Closes the study on its page and waits for its final figures. */
export async function closeStudy(page: Page): Promise<void> {
  await press(page, 'Close the study')
  await confirm(page, 'Close it')
  await page.getByRole('link', { name: 'See the final results' }).click()
  await page.getByText(/^Of \d+ answers by/).waitFor({ timeout: 300_000 })
}

/** Saves every report that the page of final figures offers, by its file name. */
export async function saveReports(page: Page): Promise<Record<string, string>> {
  const reports: Record<string, string> = {}
  for (const link of await page.locator('a[download][href*="format="]').all()) {
    const download = page.waitForEvent('download')
    await link.click()
    reports[(await download).suggestedFilename()] = await textOf(download)
  }
  return reports
}
