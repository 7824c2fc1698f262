import type { Exclusions } from '../raters/exclusions.ts'
import type { RatingAnalysis } from '../rating/analyze-ratings.ts'
import type { ModelScores } from '../rating/model-scores.ts'
import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import { excludedText, figure, percentOf, range } from './phrases.ts'

/** Rows of the paper's Table 3 by letter. */
const paperRows: Readonly<Record<string, string>> = {
  b: '(b) Improved WGAN',
  c: '(c) Conditional GAN',
  d: '(d) + Spectral Norm',
  e: '(e) + Hinge Loss',
  f: '(f) + Projection Discriminator',
  g: '(g) + Auxiliary Classifier',
}

const anchorRows: Readonly<Record<string, string>> = {
  real: '(a) Upper bound: real pictures',
  wrong: 'Pictures of a wrong class',
}

/** The report of a rating study: the paper's Table 3-(II), the differences, and what stands behind them. */
export function ratingReport(
  analysis: RatingAnalysis & { exclusions: Exclusions<RatingAnalysis> | null },
): ReportDocument {
  const { data, exclusions, level } = analysis
  const second = exclusions?.analysis
  return {
    title: 'How well do the pictures show what is heard?',
    sentences: [
      `${data.raters} raters gave ${data.votes} scores from 1 to 5 on ${data.sounds} sounds; ${percentOf(level)} intervals are for new raters and new sounds like these, naive ones beside them as if votes were independent.`,
    ],
    tables: [
      scoresTable('Human average score (Table 3-II)', analysis),
      ...(second ? [scoresTable('Human average score after the registered exclusions', second)] : []),
      ...differencesTable('Differences between models', analysis),
      ...(second ? differencesTable('Differences after the registered exclusions', second) : []),
      ...groupsTable('Human average score by class', analysis.byClass),
      ...groupsTable('Human average score by stratum', analysis.byStratum),
      liveTable(analysis),
    ],
    notes: [...notesOf(analysis), ...excludedText(exclusions)],
  }
}

const labelOf = (model: string) => paperRows[model.toLowerCase()] ?? model

function scoresTable(caption: string, { anchors, models, level }: RatingAnalysis): ReportTable {
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
  return {
    caption,
    columns: [
      'Model',
      'Human avg. score',
      `${percentOf(level)} interval`,
      'naive (P.808)',
      'bootstrap',
      'sd',
      'Votes',
      'Raters',
      'Sounds',
    ],
    rows: [
      ...anchors.map((scores) => row(anchorRows[scores.name] ?? scores.name, scores)),
      ...models.map((scores) => row(labelOf(scores.name), scores)),
    ],
  }
}

function differencesTable(caption: string, { differences, data }: RatingAnalysis): ReportTable[] {
  if (differences.length === 0) return []
  const rows = differences.map((difference): Cell[] => [
    `${difference.first} → ${difference.second}`,
    figure(difference.estimate, 'score'),
    range(difference.twoWay, 'score'),
    difference.twoWay && figure(difference.twoWay.pHolm, 'p'),
    range(difference.naive.welch, 'score'),
    difference.naive.welch && figure(difference.naive.welch.p, 'p'),
    difference.ratersThatDecide === null ? null : `${difference.ratersThatDecide} of ${data.raters}`,
  ])
  return [
    {
      caption,
      columns: ['Models', 'Difference', 'interval', 'p (Holm)', 'naive (Welch)', 'naive p', 'flips without'],
      rows,
    },
  ]
}

function groupsTable(caption: string, groups: RatingAnalysis['byClass']): ReportTable[] {
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
  return [{ caption, columns: ['Group', 'Model', 'Score', 'interval', 'naive (P.808)', 'Votes'], rows }]
}

function liveTable({ live }: RatingAnalysis): ReportTable {
  return {
    caption: 'Live: these sounds, right at every look',
    columns: ['Model', 'Complete raters', 'Score', 'asymptotic sequence', 'empirical Bernstein'],
    rows: live.map(({ name, raters, score }): Cell[] => [
      name,
      figure(raters, 'count'),
      score && figure(score.estimate, 'score'),
      range(score?.asymptotic, 'score'),
      range(score?.empiricalBernstein, 'score'),
    ]),
  }
}

function notesOf({ agreement, crossCheck, preferences }: RatingAnalysis): string[] {
  const notes: string[] = []
  if ('leftOut' in crossCheck) notes.push(`Cross-check by mixed models left out. ${crossCheck.leftOut}`)
  else {
    const linear = crossCheck.linear.differences.map(
      (difference) =>
        `${difference.first} → ${difference.second} ${difference.estimate.toFixed(2)} (${cellText(range(difference, 'score'))})`,
    )
    notes.push(`Cross-check by a linear mixed model: ${linear.join(', ')}.`)
    const against = crossCheck.disagreements.map(({ first, second }) => `${first} → ${second}`)
    notes.push(
      against.length === 0
        ? 'An ordinal mixed model agrees with the sign of every difference.'
        : `Careful: an ordinal mixed model has the other sign for ${against.join(', ')}.`,
    )
  }
  if (agreement)
    notes.push(
      `Agreement (description only): ${percentOf(agreement.raw)} of pairs, Krippendorff α ${agreement.krippendorffOrdinal?.toFixed(2) ?? 'undefined'} (ordinal), ICC(2,1) ${agreement.intraclass?.icc2.toFixed(2) ?? 'undefined'}.`,
    )
  if (preferences) notes.push(`${preferences.ties} pairs of scores of one rater on one sound were equal.`)
  return notes
}
