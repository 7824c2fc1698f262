import type { Results } from '@soundscene/fieldwork'
import { analyzeChoices } from '@soundscene/study'
import { simulateChoices } from '@soundscene/study/simulation'
import { expect, test } from 'vitest'
import { fileFormats, reportFile } from './report-file.ts'

const taste = { match: 0.73, otherOfRest: 0.4, raterSd: 0.5, soundSd: 1 }
const { votes } = simulateChoices({ raters: 6, sounds: 8, votesPerRater: 8, ...taste }, 1)
const figures = { choices: analyzeChoices(votes), ratings: { overall: null, real: null, fits: null } }
const none = { pass: 0, fail: 0, unknown: 0, unused: 6, alarm: null }
const results = (simulated: boolean, bot = none): Results => ({
  ...{ studyId: '1', title: 'Which?', sha256: 'abc123', simulated },
  checks: { bot, double: none },
  strata: { site: figures },
})
const file = (query: string, simulated = false) => reportFile(results(simulated), new URLSearchParams(query))

test.each(fileFormats)('a report of simulated raters says so as %s, and one of people does not', async (format) => {
  expect(await file(`about=choices&format=${format}`, true).text()).toContain('SIMULATED')
  expect(await file(`about=choices&format=${format}`).text()).not.toContain('SIMULATED')
})

test('a report is in the language that is asked for, but for what machines read', async () => {
  const said = (query: string) => file(`about=choices&${query}`, true).text()
  expect(await said('format=html&lang=de')).toContain('SIMULIERT: Jede Stimme')
  expect(await said('format=latex&lang=de')).toContain('Anteil jeder Antwort')
  expect(await said('format=csv&lang=de')).toBe(await said('format=csv'))
  expect(() => file('about=choices&format=html&lang=fr')).toThrow('lang')
})

test('a report names the plan that it follows', async () => {
  const response = file('about=choices&format=latex')
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="choices-site.tex"')
  expect(await response.text()).toContain('abc123')
})

test('a report says what the check for bots said, unknown among it, or that there was none', async () => {
  expect(await file('about=choices&format=markdown').text()).toContain('Check for bots: not used.')
  const checked = results(false, { ...none, pass: 60, unknown: 40 })
  const report = reportFile(checked, new URLSearchParams('about=choices&format=markdown'))
  expect(await report.text()).toContain('60 raters passed, 40 unknown, 0 failed')
})

test('what was not asked, and forms that there are not, are refused', () => {
  expect(() => file('about=overall&format=csv')).toThrow('There is no such study')
  expect(() => file('about=choices&stratum=slack&format=csv')).toThrow('There is no such study')
  expect(() => file('about=choices&format=pdf')).toThrow('format')
})
