import { getStudy, votesOf } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import { judge } from '../../full-study/judge.ts'
import { printedIntervals } from '../../full-study/printed-intervals.ts'
import { readTables } from '../../full-study/read-tables.ts'
import { sendRaters } from '../../full-study/send-raters.ts'
import { truthsOf } from '../../full-study/truths.ts'
import { eventually } from '../browser.ts'
import { closeStudy, createDraft, fill, launchStudy, press, rehearse, saveReports, uploadSet } from './by-form.ts'
import { zippedSet } from './stimuli.ts'
import type { StudiesStage } from './studies-stage.ts'

/** A study from its form to its figures, with simulated raters over HTTP. */
export function wholeWaySuite(stage: StudiesStage): void {
  test('a study goes from one form to figures that hold what is true of those who answered it', {
    timeout: 300_000,
  }, async () => {
    const page = await stage.openAs(stage.ada, '/studies/new')
    await uploadSet(page, await zippedSet('Two models', 18), 'Two models')
    await fill(page, { fields: { 'Votes per item': '0', Alpha: '2' } })
    await press(page, 'Create the draft')
    await eventually(() => page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
      'Title: This is needed.',
      'Votes per item: At least 1.',
      'Alpha: From 0.001 to 0.5, such as 0.05.',
    ])
    await page.getByRole('radio', { name: 'Both', exact: true }).check()
    await fill(page, {
      fields: {
        ...{ Title: 'Do pictures fit?', Alpha: '0.05', 'Votes per item': '10', 'Raters planned for': '6' },
        ...{ 'Choices of each rater': '12', 'Ratings of each rater': '12', 'Practice trials': '1' },
        ...{ 'Pairs of real pictures': '0', 'Pairs of two wrong pictures': '0' },
      },
      boxes: {
        ...{ 'Results are public': true, 'Simulated raters only': true },
        ...{ 'Real pictures': false, 'Pictures of a wrong class': false },
      },
    })
    await page
      .getByText(/you need \d+ sounds, not \d+ votes/)
      .first()
      .waitFor()
    const studyId = await createDraft(page)
    await rehearse(page)
    expect(await page.locator('[data-simulated]').last().innerText()).toContain('no person was asked')
    await launchStudy(page)
    const { sha256, state } = await getStudy(stage.context, { actor: stage.actor, studyId })
    expect(state).toBe('live')
    expect(await page.locator('code').innerText()).toBe(sha256)

    const taste = { matches: { e: 0.4, f: 0.8 }, otherOfRest: 0.4, scores: { e: 2, f: 4 }, dropOut: 0 }
    const send = (raters: number[]) =>
      sendRaters(stage.context, { address: stage.site.address, studyId, taste, seed: 1, raters, atOnce: 4 })
    await page.getByRole('link', { name: 'Live', exact: true }).click()
    await page.getByText('No votes yet.').waitFor()
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
    expect(await send([0])).toEqual({ complete: 1, turnedAway: 0, left: 0 })
    await page.getByText('24 of 720 votes').waitFor()
    await page.getByRole('heading', { name: 'What is chosen' }).waitFor()
    expect(await send(Array.from({ length: 23 }, (_, i) => i + 1))).toMatchObject({ complete: 23 })
    await page.getByText('576 of 720 votes').waitFor()
    expect(await page.locator('body[data-same-page]').count()).toBe(1)

    await page.getByRole('link', { name: 'Results', exact: true }).click()
    await page.getByText('Final figures come when the study is closed').waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await press(page, 'Pause')
    await press(page, 'Go on')
    await closeStudy(page)
    await page.getByText(/^Of 288 answers by 24 raters to 18 sounds/).waitFor()
    const reports = await saveReports(page)
    expect(Object.keys(reports).sort()).toEqual(
      ['choices', 'overall'].flatMap((about) => ['csv', 'html', 'md', 'tex'].map((form) => `${about}-site.${form}`)),
    )
    for (const report of Object.values(reports)) expect(report).toContain('SIMULATED')
    const latex = ['choices-site.tex', 'overall-site.tex'].map((name) => reports[name] ?? '')
    for (const report of latex) expect(report).toContain(sha256)
    const reported = printedIntervals(...latex.map((report) => readTables(report, 'latex')))
    const { choices, ratings } = (await votesOf(stage.context, { actor: stage.actor, studyId })).site
    // Intervals of one study hang together; so wide ones miss a truth once in ten thousand right studies, however they do.
    const judgement = judge(truthsOf(taste), { reported, votes: { choices, ratings: ratings.overall }, risk: 1e-4 })
    expect(judgement.compared).toHaveLength(8)
    expect(judgement.outside).toEqual([])

    const anybody = await stage.openAs(null, `/results/${studyId}`)
    await anybody.getByText(/^Of 288 answers by 24 raters to 18 sounds/).waitFor()
  })
}
