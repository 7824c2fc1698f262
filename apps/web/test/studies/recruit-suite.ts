import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { press, textOf } from './by-form.ts'
import type { StudiesStage } from './studies-stage.ts'

/** What is handed out so that raters come. */
export function recruitSuite(stage: StudiesStage): void {
  test('links for one person each are shown once and taken along as CSV, and a camera reads the QR code', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.live}/recruit`)
    await page.getByLabel('How many, at most 1000').fill('3')
    await press(page, 'Make links')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'As CSV' }).click()
    const [head, ...links] = (await textOf(download)).split('\r\n')
    expect(head).toBe('link')
    expect(links).toHaveLength(3)
    for (const link of links)
      expect(link).toMatch(new RegExp(`^${stage.site.address}/r/${stage.ids.live}\\?link=[\\w-]{20,}$`))
    await page.reload()
    expect(await page.getByRole('link', { name: 'As CSV' }).count()).toBe(0)

    const code = await page
      .getByRole('img', { name: /^QR code/ })
      .first()
      .screenshot()
    const { data, info } = await sharp(code).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(decodeQR({ width: info.width, height: info.height, data })).toBe(`${stage.site.address}/r/${stage.ids.live}`)
  })

  test('what Prolific is told carries its three ids, and each ending has a code or a dash', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.live}/recruit`)
    const address = await page.getByLabel('Address for Prolific', { exact: true }).inputValue()
    expect(address).toBe(
      `${stage.site.address}/r/${stage.ids.live}?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}`,
    )
    await page.getByText('Once its operator sets PROLIFIC_TOKEN').waitFor()
    const draft = await stage.ada.post(`/api/studies/${stage.ids.live}/prolific`, {})
    expect([draft.status, await draft.json()]).toEqual([409, expect.objectContaining({ code: 'study/prolific-off' })])
    const rows = page.getByRole('table', { name: 'Codes for the six endings' }).getByRole('row')
    expect(await rows.count()).toBe(7)
    expect(await rows.nth(1).innerText()).toContain('https://app.prolific.com/submissions/complete?cc=DONE1')
  })
}
