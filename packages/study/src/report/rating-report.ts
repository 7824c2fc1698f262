import type { Exclusions } from '../raters/exclusions.ts'
import type { RatingAnalysis } from '../rating/analyze-ratings.ts'
import type { ModelScores } from '../rating/model-scores.ts'
import type { Cell, ReportDocument, ReportTable } from './document.ts'
import { excludedText, figure, type Phrases, phrasesIn, range } from './phrases.ts'
import type { ReportLanguage } from './words/report-words.ts'

/** Rows of the paper's Table 3 by letter. */
const paperRows: Readonly<Record<string, string>> = {
  b: '(b) Improved WGAN',
  c: '(c) Conditional GAN',
  d: '(d) + Spectral Norm',
  e: '(e) + Hinge Loss',
  f: '(f) + Projection Discriminator',
  g: '(g) + Auxiliary Classifier',
}

/** The report of a rating study: the paper's Table 3-(II), the differences, and what stands behind them. */
export function ratingReport(
  analysis: RatingAnalysis & { exclusions: Exclusions<RatingAnalysis> | null },
  language: ReportLanguage = 'en',
): ReportDocument {
  const phrases = phrasesIn(language)
  const { words, percent } = phrases
  const { data, exclusions, level } = analysis
  const second = exclusions?.analysis
  return {
    language,
    title: words.ratingTitle,
    sentences: [words.ratingSentence({ ...data, level: percent(level) })],
    tables: [
      scoresTable(words.scores, analysis, phrases),
      ...(second ? [scoresTable(words.scoresExcluded, second, phrases)] : []),
      ...differencesTable(words.differences, analysis, phrases),
      ...(second ? differencesTable(words.differencesExcluded, second, phrases) : []),
      ...groupsTable(words.scoresBy.class, analysis.byClass, phrases),
      ...groupsTable(words.scoresBy.stratum, analysis.byStratum, phrases),
      liveTable(analysis, phrases),
    ],
    notes: [...notesOf(analysis, phrases), ...excludedText(exclusions, phrases)],
  }
}

const labelOf = (model: string) => paperRows[model.toLowerCase()] ?? model

function scoresTable(
  caption: string,
  { anchors, models, level }: RatingAnalysis,
  { words, percent }: Phrases,
): ReportTable {
  const row = (label: string, scores: ModelScores): Cell[] => [
    label,
    figure(scores.estimate, 'score'),
    range(scores.twoWay, 'score'),
    range(scores.naive?.p808, 'score'),
    range(scores.pigeonhole, 'score'),
    figure(scores.sd, 'score'),
    figure(scores.votes, 'count'),
    figure(scores.raters, 'count'),
    figure(scores.sounds, 'count'),
  ]
  const { model, averageScore, p808, bootstrap, sd, votes, raters, sounds } = words.columns
  const anchorRow = (name: string) => (name === 'real' || name === 'wrong' ? words.anchors[name] : name)
  return {
    caption,
    columns: [model, averageScore, words.interval(percent(level)), p808, bootstrap, sd, votes, raters, sounds],
    rows: [
      ...anchors.map((scores) => row(anchorRow(scores.name), scores)),
      ...models.map((scores) => row(labelOf(scores.name), scores)),
    ],
  }
}

function differencesTable(caption: string, { differences, data }: RatingAnalysis, { words }: Phrases): ReportTable[] {
  if (differences.length === 0) return []
  const rows = differences.map((difference): Cell[] => [
    `${difference.first} → ${difference.second}`,
    figure(difference.estimate, 'score'),
    range(difference.twoWay, 'score'),
    difference.twoWay && figure(difference.twoWay.pHolm, 'p'),
    range(difference.naive.welch, 'score'),
    difference.naive.welch && figure(difference.naive.welch.p, 'p'),
    difference.ratersThatDecide === null ? null : words.of(difference.ratersThatDecide, data.raters),
  ])
  const { models, difference, interval, holm, welch, naiveP, flips } = words.columns
  return [{ caption, columns: [models, difference, interval, holm, welch, naiveP, flips], rows }]
}

function groupsTable(caption: string, groups: RatingAnalysis['byClass'], { words }: Phrases): ReportTable[] {
  if (groups.length === 0) return []
  const rows = groups.flatMap(({ name, models }) =>
    models.map((scores): Cell[] => [
      name,
      labelOf(scores.name),
      figure(scores.estimate, 'score'),
      range(scores.twoWay, 'score'),
      range(scores.naive?.p808, 'score'),
      figure(scores.votes, 'count'),
    ]),
  )
  const { group, model, score, interval, p808, votes } = words.columns
  return [{ caption, columns: [group, model, score, interval, p808, votes], rows }]
}

function liveTable({ live }: RatingAnalysis, { words }: Phrases): ReportTable {
  const { model, completeRaters, score, asymptotic, bernstein } = words.columns
  return {
    caption: words.liveRatings,
    columns: [model, completeRaters, score, asymptotic, bernstein],
    rows: live.map(({ name, raters, score }): Cell[] => [
      name,
      figure(raters, 'count'),
      score && figure(score.estimate, 'score'),
      range(score?.asymptotic, 'score'),
      range(score?.empiricalBernstein, 'score'),
    ]),
  }
}

function notesOf({ agreement, crossCheck, preferences }: RatingAnalysis, phrases: Phrases): string[] {
  const { words, percent, score } = phrases
  const notes = crossCheckNotes(crossCheck, phrases)
  if (agreement) {
    const { raw, krippendorffOrdinal, intraclass } = agreement
    notes.push(
      words.agreementOfScores({
        raw: percent(raw),
        alpha: score(krippendorffOrdinal),
        icc: score(intraclass?.icc2),
      }),
    )
  }
  if (preferences) notes.push(words.ties(preferences.ties))
  return notes
}

function crossCheckNotes(crossCheck: RatingAnalysis['crossCheck'], { words, score, text }: Phrases): string[] {
  if ('leftOut' in crossCheck) return [words.crossCheckLeftOut(crossCheck.leftOut)]
  const linear = crossCheck.linear.differences.map(
    (difference) =>
      `${difference.first} → ${difference.second} ${score(difference.estimate)} (${text(range(difference, 'score'))})`,
  )
  const against = crossCheck.disagreements.map(({ first, second }) => `${first} → ${second}`)
  const ordinal = against.length === 0 ? words.crossCheckAgrees : words.crossCheckDoubts(against.join(', '))
  return [words.crossCheck(linear.join(', ')), ordinal]
}
