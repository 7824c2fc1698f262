import { describe, expect, test } from 'vitest'
import { tooNarrow } from '../too-narrow.ts'
import { violations } from '../violations.ts'
import { press } from './by-form.ts'
import type { StudiesStage } from './studies-stage.ts'

/** Every screen of a study, for everybody’s eyes, hands and windows. */
export function screensSuite(stage: StudiesStage): void {
  const pages: [string, () => string][] = [
    ['the form', () => '/studies/new'],
    ['a draft', () => `/studies/${stage.ids.draft}`],
    ['changing a draft', () => `/studies/${stage.ids.draft}/edit`],
    ['a running study', () => `/studies/${stage.ids.live}`],
    ['recruiting', () => `/studies/${stage.ids.live}/recruit`],
    ['the page for a classroom', () => `/studies/${stage.ids.live}/recruit/poster`],
    ['live results', () => `/studies/${stage.ids.live}/live`],
    ['final results', () => `/studies/${stage.ids.closed}/results`],
    ['public results', () => `/results/${stage.ids.live}`],
  ]
  describe.each(pages)('%s', (_, where) => {
    test.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (colorScheme) => {
      const page = await stage.openAs(stage.ada, where(), { colorScheme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('fits windows from 320 to 1440 pixels wide, in German too', async () => {
      const page = await stage.openAs(stage.ada, where(), { locale: 'de-DE' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await tooNarrow(page)).toEqual([])
    })
  })

  test('tables and complaints have no accessibility violation either', async () => {
    for (const path of [`/studies/${stage.ids.closed}/results`, `/studies/${stage.ids.live}/live`]) {
      const figures = await stage.openAs(stage.ada, path)
      const charts = figures.getByRole('button', { name: /^As a table/ })
      await charts.first().waitFor()
      while ((await charts.count()) > 0) await charts.first().click()
      expect(await violations(figures)).toEqual([])
    }
    const form = await stage.openAs(stage.ada, '/studies/new')
    await form.getByRole('radio', { name: 'Both', exact: true }).check()
    await form.getByRole('checkbox', { name: 'Prolific', exact: true }).check()
    await press(form, 'Create the draft')
    await form.getByRole('alert').getByRole('link').first().waitFor()
    expect(await violations(form)).toEqual([])
  })
}
