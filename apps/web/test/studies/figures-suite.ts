import { expect, test } from 'vitest'
import { press } from './by-form.ts'
import type { StudiesStage } from './studies-stage.ts'

/** Figures as they are shown, as charts and as tables. */
export function figuresSuite(stage: StudiesStage): void {
  test('every page with simulated figures says so, and so does every file', async () => {
    for (const path of [
      `/studies/${stage.ids.live}`,
      `/studies/${stage.ids.live}/live`,
      `/studies/${stage.ids.closed}/results`,
    ]) {
      const page = await stage.openAs(stage.ada, path)
      await page.locator('[data-simulated]').waitFor()
    }
    const files = ['html', 'markdown', 'latex', 'csv'].flatMap((format) =>
      ['choices', 'overall'].map((about) => `format=${format}&about=${about}`),
    )
    for (const query of files) {
      const response = await stage.ada.get(`/api/studies/${stage.ids.closed}/report?${query}`)
      expect([query, response.status]).toEqual([query, 200])
      expect(await response.text()).toContain('SIMULATED')
    }
  })

  test('a chart turns into a table with the same figures and back, by keyboard', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.closed}/results`)
    const toggle = page.getByRole('button', { name: 'As a table: What was chosen', exact: true })
    const shown = await page.getByRole('figure').first().getByRole('listitem').first().innerText()
    await toggle.focus()
    await page.keyboard.press('Enter')
    const row = page.getByRole('table', { name: 'What was chosen', exact: true }).getByRole('row').nth(1)
    const [, share = ''] = /([\d.]+%)/.exec(shown) ?? []
    expect(share).not.toBe('')
    expect(await row.innerText()).toContain(share)
    await page.keyboard.press('Enter')
    expect(await row.count()).toBe(0)
  })

  test('how far raters come, and what happens trial by trial, is drawn and told as a table', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.live}/live`)
    const way = page
      .getByRole('figure')
      .filter({ has: page.getByRole('heading', { name: 'From the door to the end' }) })
    expect(await way.getByRole('list').first().getByRole('listitem').first().innerText()).toContain('8 · 100%')
    await press(page, 'As a table: From the door to the end')
    const arrived = page.getByRole('table', { name: 'From the door to the end' }).getByRole('row').nth(1)
    expect(await arrived.innerText()).toMatch(/^Arrived\s+8\s+100%/)
    await press(page, 'As a table: Trial by trial')
    const first = page.getByRole('table', { name: 'Trial by trial' }).getByRole('row').nth(1)
    expect(await first.innerText()).toMatch(/^1\s+8\s/)
  })
}
