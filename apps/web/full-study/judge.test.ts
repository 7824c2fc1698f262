import { analyzeChoices, analyzeRatings } from '@soundscene/study'
import { asSimulated, choiceReport, type ReportFormat, ratingReport, renderReport } from '@soundscene/study/report'
import { scoreCentreOf, simulateChoices, simulateRatings } from '@soundscene/study/simulation'
import { expect, test } from 'vitest'
import { agreeingForms } from './forms.ts'
import { intervalsAt, judge } from './judge.ts'
import { printedIntervals } from './printed-intervals.ts'
import { readTables } from './read-tables.ts'
import { ladderOf, truthsOf } from './truths.ts'

const taste = ladderOf(['e', 'g-0500', 'g-7500'])
const truths = truthsOf(taste)

/** Votes of known taste: those of one model after those of another, by the same people on the same sounds. */
const choices = Object.entries(taste.matches).flatMap(([model, match], seed) =>
  simulateChoices(
    { raters: 40, sounds: 40, votesPerRater: 20, match, otherOfRest: 0.41, raterSd: 0.5, soundSd: 1 },
    seed,
  ).votes.map((vote) => ({ ...vote, model })),
)
const sd = { rater: 0.45, sound: 0.5, soundModel: 0.45, raterModel: 0.25, residual: 0.8 }
const models = Object.fromEntries(
  Object.entries(taste.scores).map(([name, mean]) => [name, scoreCentreOf(mean, Math.hypot(...Object.values(sd)))]),
)
const ratings = simulateRatings({ raters: 40, sounds: 40, votesPerRater: 20, models, sd }, 1).map((vote) => ({
  ...vote,
  ...(vote.model === 'real' && { anchor: 'real' as const }),
  ...(vote.model === 'wrong-class' && { anchor: 'wrong' as const }),
}))
const votes = { choices, ratings }
const analyses = [choiceReport(analyzeChoices(choices)), ratingReport(analyzeRatings(ratings))]
const rendered = (form: ReportFormat) => analyses.map((report) => renderReport(asSimulated(report), form))
const printed = (form: 'latex' | 'markdown') =>
  printedIntervals(...rendered(form).map((text) => readTables(text, form)))

test('LaTeX and Markdown print the same interval for every figure that has a truth', () => {
  const latex = printed('latex')
  for (const figure of truths.keys()) {
    const { estimate, lower, upper } = latex.get(figure) ?? {
      estimate: Number.NaN,
      lower: Number.NaN,
      upper: Number.NaN,
    }
    expect([figure, lower <= estimate && estimate <= upper]).toEqual([figure, true])
  }
  expect(printed('markdown')).toEqual(latex)
  expect(intervalsAt(0.95, votes)).toEqual(latex)
  const { shares } = analyzeChoices(choices)
  expect(latex.get('match')?.lower).toBeCloseTo(shares.match.twoWay?.lower ?? 0, 2)
})

test('a study that says what is true is found to, and one that takes a model for another is not', () => {
  const right = judge(truths, { reported: printed('latex'), votes, risk: 0.01 })
  expect(right).toMatchObject({ needed: 10, outside: [], recovered: true })
  const swapped = new Map(truths)
  swapped.set('score of e', truths.get('score of g-7500') ?? 0)
  swapped.set('match with e', truths.get('match with g-7500') ?? 0)
  const wrong = judge(swapped, { reported: printed('latex'), votes, risk: 0.01 })
  expect(wrong.outside).toEqual(['match with e', 'score of e'])
  expect(wrong.recovered).toBe(false)
})

test('a form that says something else than the LaTeX is found', () => {
  const forms = { markdown: rendered('markdown'), csv: rendered('csv'), bundle: rendered('latex') }
  const read = printed('latex')
  expect(agreeingForms(read, forms)).toEqual({ markdown: true, csv: true, bundle: true })
  const changed = forms.markdown.map((text) => text.replace(/\d(?=–)/, (digit) => String((Number(digit) + 1) % 10)))
  expect(agreeingForms(read, { ...forms, markdown: changed })).toMatchObject({ markdown: false, csv: true })
  const shifted = forms.csv.map((text) => text.replace(/,0\.(\d)/, ',0.0$1'))
  expect(agreeingForms(read, { ...forms, csv: shifted })).toMatchObject({ csv: false, bundle: true })
  expect(agreeingForms(read, { ...forms, csv: [] })).toMatchObject({ csv: false })
})

test('a figure that no report has is missed', () => {
  const reported = printed('latex')
  reported.delete('neither')
  expect(() => judge(truths, { reported, votes, risk: 0.01 })).toThrow('no interval for neither')
})
