import type { Interval } from '../interval.ts'
import type { ExclusionRules, Exclusions } from '../raters/exclusions.ts'
import { type Cell, cellText, type Unit } from './document.ts'
import { type ReportLanguage, type ReportWords, reportWords } from './words/report-words.ts'

/** A number cell. */
export const figure = (value: number, unit: Unit): Cell => ({ value, unit })

/** An interval cell; nothing where there is no interval. */
export const range = (interval: Interval | null | undefined, unit: Unit): Cell =>
  interval ? { lower: interval.lower, upper: interval.upper, unit } : null

/** What a report says in a language, and numbers as the language writes them. */
export interface Phrases {
  language: ReportLanguage
  words: ReportWords
  /** A cell in words. */
  text: (cell: Cell) => string
  /** A share in words, such as `73 %`. */
  percent: (share: number) => string
  /** A number with two decimals; where there is none, that it is not defined. */
  score: (value: number | null | undefined) => string
}

/** The phrases of a language. */
export function phrasesIn(language: ReportLanguage): Phrases {
  const words = reportWords[language]
  const text = (cell: Cell) => cellText(cell, language)
  return {
    ...{ language, words, text },
    percent: (share) => text(figure(share, 'percent')),
    score: (value) => (value === null || value === undefined ? words.undefinedFigure : text(figure(value, 'score'))),
  }
}

/** Who was left out of the second analysis and why. */
export function excludedText(exclusions: Exclusions<unknown> | null, { words }: Phrases): string[] {
  if (!exclusions) return []
  const name = (rule: string) => words.rules[rule as keyof ExclusionRules]
  const rules = Object.entries(exclusions.rules).map(
    ([rule, value]) => `${name(rule)} ${String(value).replace('.', words.decimal)}`,
  )
  const who = exclusions.excluded.map(({ rater, reasons }) => `${rater} (${reasons.map(name).join(', ')})`)
  return [words.exclusions(rules.join(', '), who.length === 0 ? words.nobody : who.join('; '))]
}
