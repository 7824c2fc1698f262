import type { ExclusionRules } from '../../raters/exclusions.ts'
import type { Choice } from '../../votes/choice-votes.ts'
import { english } from './english.ts'
import { german } from './german.ts'

/** Languages that reports are written in. */
export type ReportLanguage = 'en' | 'de'

/** Heads of columns. */
type Column =
  | 'answer'
  | 'votes'
  | 'share'
  | 'simultaneous'
  | 'byRaters'
  | 'wilson'
  | 'bootstrap'
  | 'group'
  | 'match'
  | 'interval'
  | 'other'
  | 'neither'
  | 'asymptotic'
  | 'bernstein'
  | 'naiveVotes'
  | 'model'
  | 'models'
  | 'averageScore'
  | 'score'
  | 'p808'
  | 'sd'
  | 'raters'
  | 'sounds'
  | 'difference'
  | 'holm'
  | 'welch'
  | 'naiveP'
  | 'flips'
  | 'completeRaters'

interface Counts {
  votes: number
  raters: number
  sounds: number
}

/** Everything that a report says; figures are filled in as they are written in the language. */
export interface ReportWords {
  /** Between whole numbers and fractions. */
  decimal: string
  /** Between the ends of a range that may begin with a minus sign. */
  to: string
  points: string
  below: string
  undefinedFigure: string

  interval: (level: string) => string
  answers: Record<Choice, string>
  columns: Record<Column, string>
  of: (some: number, all: number) => string

  choiceTitle: string
  choiceSentence: (filled: Counts & Record<Choice, string> & { scope: string }) => string
  scope: (level: string) => string
  noScope: string
  nobodyChose: string
  chosen: (filled: { votes: number; share: string; p: string; raters: number; naive: string }) => string
  afterExclusions: (sentence: string) => string
  shares: string
  sharesExcluded: string
  matchesBy: Record<'class' | 'model' | 'stratum', string>
  liveChoices: (raters: number) => string
  robust: (some: number, all: number) => string
  variance: (rater: string, sound: string) => string
  agreementOfChoices: (filled: { raw: string; ac1: string; alpha: string }) => string
  sideBias: (left: string, interval: string) => string
  catchPairs: (wrong: string, real: string) => string
  noneAsked: string

  ratingTitle: string
  ratingSentence: (filled: Counts & { level: string }) => string
  scores: string
  scoresExcluded: string
  scoresBy: Record<'class' | 'stratum', string>
  differences: string
  differencesExcluded: string
  liveRatings: string
  anchors: Record<'real' | 'wrong', string>
  crossCheckLeftOut: (why: string) => string
  crossCheck: (differences: string) => string
  crossCheckAgrees: string
  crossCheckDoubts: (differences: string) => string
  agreementOfScores: (filled: { raw: string; alpha: string; icc: string }) => string
  ties: (count: number) => string

  exclusions: (rules: string, who: string) => string
  nobody: string
  rules: Record<keyof ExclusionRules, string>
  /** The word that marks every table of simulated votes. */
  simulated: string
  simulatedSentence: string
  botsUnchecked: string
  bots: (filled: { pass: number; unknown: number; fail: number }) => string
  ofStudy: (filled: { title: string; stratum: string; sha256: string | null }) => string
}

/** The words of each language. */
export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { en: english, de: german }

export const reportLanguages = Object.keys(reportWords) as ReportLanguage[]
