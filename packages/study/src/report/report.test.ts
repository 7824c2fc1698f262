import { expect, test } from 'vitest'
import { analyzeChoices } from '../choice/analyze-choices.ts'
import { analyzeRatings } from '../rating/analyze-ratings.ts'
import { simulateChoices } from '../simulation/simulate-choices.ts'
import { readChoiceVotes } from '../votes/choice-votes.ts'
import { readRatingVotes } from '../votes/rating-votes.ts'
import { choiceReport, choiceSentence } from './choice-report.ts'
import { asSimulated } from './marks.ts'
import { ratingReport } from './rating-report.ts'
import { languageFor, renderReport, reportFormats } from './render.ts'
import { reportLanguages } from './words/report-words.ts'

/** Seven raters and seven sounds, one vote in seven of each model being a 5. */
const ratings = (...models: string[]) =>
  readRatingVotes(
    `rater,sound,model,score\n${models
      .flatMap((model, m) =>
        Array.from({ length: 49 }, (_, i) => `r${i % 7},s${Math.floor(i / 7)},"${model}",${i % 7 === m ? 5 : 2}`),
      )
      .join('\n')}\n`,
  ).votes

const study = simulateChoices(
  { raters: 20, sounds: 30, votesPerRater: 15, match: 0.73, otherOfRest: 0.4, raterSd: 0.5, soundSd: 1 },
  1,
)

test('the sentence of the paper is filled from the votes', () => {
  const choices = [
    ...Array<string>(73).fill('match'),
    ...Array<string>(11).fill('other'),
    ...Array<string>(16).fill('neither'),
  ]
  const rows = choices.map((choice, i) => `r${Math.floor(i / 10)},s${i % 10},${choice}`)
  const analysis = analyzeChoices(readChoiceVotes(`rater,sound,choice\n${rows.join('\n')}`).votes)
  expect(choiceSentence(analysis)).toMatch(
    /^Of 100 answers by 10 raters to 10 sounds, 73 % \([\d.]+–[\d.]+ %\) chose the picture made from the sound that was heard, 11 % \(.+\) chose the picture made from a sound of another class, and 16 % \(.+\) chose neither picture; 95 % intervals for new raters and new sounds like these\.$/,
  )
})

test('the sentence is filled in German too, with a decimal comma', () => {
  const analysis = analyzeChoices(study.votes, { replicates: 0 })
  expect(choiceSentence(analysis, 'de')).toMatch(
    /^In 300 Antworten von 20 Personen zu 30 Tönen wurde zu \d\d(,\d)? % \([\d,]+–[\d,]+ %\) das Bild gewählt, das aus dem gehörten Ton entstand, .+ und zu [\d,]+ % \(.+\) keines von beiden; 95-%-Intervalle für neue Personen und neue Töne wie diese\.$/,
  )
})

const languages = ['en', 'de'] as const
const spoken = reportFormats.filter((format) => languageFor(format, 'de') === 'de')

test.each(spoken)('as %s a German report has the figures of the English one, written in German', (format) => {
  const choices = analyzeChoices(study.votes, { exclude: { votes: 1 }, replicates: 50 })
  const scores = analyzeRatings(ratings('f', 'g'), { exclude: { anchors: 0.15 }, replicates: 50 })
  const [english, german] = languages.map((language) =>
    [choiceReport(choices, language), ratingReport(scores, language)]
      .map((report) => renderReport(report, format).replace(/<head>.*<\/head>/, ''))
      .join('\n'),
  ) as [string, string]
  const numbers = (text: string) =>
    text.match(/(?<![\w.,])\d+([.,]\d+)?(?!\w|[.,]\d)/g)?.map((number) => number.replace(',', '.'))
  expect(german).not.toMatch(/\d\.\d/)
  expect(numbers(german)).toEqual(numbers(english))
  expect(german).not.toMatch(/undefined|interval for|raters|sounds|Score\b|Votes/)
})

test('what machines read is in English whoever asks', () => {
  expect(spoken).not.toContain('csv')
  expect(reportLanguages.map((language) => languageFor('csv', language))).toEqual(['en', 'en'])
})

test('a report of simulated votes says so in its title, its sentences and each of its tables', () => {
  for (const [language, mark] of [
    ['en', 'SIMULATED'],
    ['de', 'SIMULIERT'],
  ] as const) {
    const report = asSimulated(choiceReport(analyzeChoices(study.votes, { replicates: 0 }), language))
    expect(report.title).toContain(mark)
    expect(report.sentences[0]).toContain(mark)
    for (const { caption, columns } of report.tables)
      expect(`${caption} ${columns[0]}`).toMatch(new RegExp(`^${mark}.*${mark}`))
  }
})

test("the rows of the paper's Table 3 have the paper's names", () => {
  const [table] = ratingReport(analyzeRatings(ratings('f', 'g'), { replicates: 0 })).tables
  expect(table?.caption).toContain('Table 3-II')
  expect(table?.rows.map(([name]) => name)).toEqual(['(f) + Projection Discriminator', '(g) + Auxiliary Classifier'])
  expect(table?.rows[0]?.[1]).toEqual({ value: (42 * 2 + 7 * 5) / 49, unit: 'score' })
})

const hostile = '=cmd|<b>&"\'_x_$%#{}~^\\'

test.each([
  ['html', '<table>', '<b>'],
  ['markdown', '| Model | Human avg\\. score'.replace('\\', ''), '|<b>'],
  ['latex', '\\begin{tabular}{lrrrrrrrr}', '_x_$%'],
  ['csv', 'Model,Human avg. score,"95 % interval, lower"', '\n=cmd'],
] as const)('%s has its table, and a hostile model name stays text', (format, table, injected) => {
  const votes = ratings('plain', 'x').map((vote) => (vote.model === 'x' ? { ...vote, model: hostile } : vote))
  const text = renderReport(ratingReport(analyzeRatings(votes, { replicates: 0 })), format)
  expect(text).toContain(table)
  expect(text).not.toContain(injected)
})

test('CSV gives numbers in full precision and the ends of an interval in columns of their own', () => {
  const analysis = analyzeRatings(ratings('f', 'g'), { replicates: 0 })
  const [header = '', row = ''] = renderReport(ratingReport(analysis), 'csv').split('\n')
  expect(header.split(',').length).toBeGreaterThan(5)
  expect(row).toContain(`${analysis.models[0]?.estimate},${analysis.models[0]?.twoWay?.lower}`)
})

test('every form holds the same figures of a whole study', () => {
  const analysis = analyzeChoices(study.votes, { exclude: { votes: 1 }, replicates: 50 })
  const report = choiceReport(analysis)
  for (const format of reportFormats) {
    const text = renderReport(report, format)
    expect(text).toContain('match')
    expect(text).toContain(format === 'csv' ? `${analysis.shares.match.estimate}` : `${analysis.shares.match.votes}`)
    expect(text).not.toMatch(/NaN|undefined|\[object/)
  }
})
