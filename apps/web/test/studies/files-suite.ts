import { createHash } from 'node:crypto'
import { getStudy } from '@soundscene/fieldwork'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { textOf } from './by-form.ts'
import type { StudiesStage } from './studies-stage.ts'

/** What is taken along as a file. */
export function filesSuite(stage: StudiesStage): void {
  test('the whole data set of a closed study is one zip file, for analysts and owners, and the log says who took it', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.closed}/results`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the whole data set (zip)' }).click()
    const files = unzipSync(Buffer.concat(await (await (await download).createReadStream()).toArray()))
    const folder = `study-${stage.ids.closed}`
    const text = (name: string) => Buffer.from(files[`${folder}/${name}`] ?? []).toString()
    const { sha256 } = await getStudy(stage.context, { actor: stage.actor, studyId: stage.ids.closed })
    expect(createHash('sha256').update(text('documentation/plan.json')).digest('hex')).toBe(sha256)
    expect(text('README.md')).toMatch(/simulated/i)
    expect(text('analysis/analyze.py')).toContain('import')
    const log = await stage.site.database.studies.studies.auditOf(stage.ids.closed)
    expect(log.at(-1)).toMatchObject({ actorId: stage.actor.id, action: 'export', details: { what: 'bundle' } })
    const viewer = await stage.colleague('Viola', stage.ids.closed, 'viewer')
    expect((await viewer.get(`/api/studies/${stage.ids.closed}/bundle`)).status).toBe(403)
    expect((await stage.ada.get(`/api/studies/${stage.ids.live}/bundle`)).status).toBe(409)
  })

  test('a plan is downloaded byte for byte as its hash says', async () => {
    const response = await stage.ada.get(`/api/studies/${stage.ids.live}/plan`)
    const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
    const { sha256 } = await getStudy(stage.context, { actor: stage.actor, studyId: stage.ids.live })
    expect(Buffer.from(digest).toString('hex')).toBe(sha256)
  })

  test('whoever reads German gets the sentence and the reports in German, and the same CSV', async () => {
    const page = await stage.openAs(stage.ada, `/studies/${stage.ids.closed}/results`, { locale: 'de-DE' })
    await page.getByText(/^In \d+ Antworten von \d+ Personen zu \d+ Tönen wurde zu/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'LaTeX' }).first().click()
    expect(await textOf(download)).toContain('Anteil jeder Antwort')
  })
}
