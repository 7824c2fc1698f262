import type { ChoiceAnalysis } from '../choice/analyze-choices.ts'
import type { Exclusions } from '../raters/exclusions.ts'
import { type Choice, choices } from '../votes/choice-votes.ts'
import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import { excludedText, figure, percentOf, range } from './phrases.ts'

const answers: Record<Choice, string> = {
  match: 'the picture made from the sound that was heard',
  other: 'the picture made from a sound of another class',
  neither: 'neither picture',
}

/** The sentence of the paper's section 4.4.2, filled from the votes, with the interval that its claim needs. */
export function choiceSentence({ shares, data, level }: ChoiceAnalysis): string {
  const part = (choice: Choice) => {
    const { estimate, twoWay } = shares[choice]
    const interval = twoWay ? ` (${cellText(range(twoWay, 'percent'))})` : ''
    return `${percentOf(estimate)}${interval} chose ${answers[choice]}`
  }
  const scope = shares.match.twoWay
    ? `${percentOf(level)} intervals for new raters and new sounds like these`
    : 'no interval can be given with a single rater or sound'
  return `Of ${data.votes} answers by ${data.raters} raters to ${data.sounds} sounds, ${part('match')}, ${part('other')}, and ${part('neither')}; ${scope}.`
}

/** The report of a forced-choice study: the sentence, the shares, and what stands behind them. */
export function choiceReport(
  analysis: ChoiceAnalysis & { exclusions: Exclusions<ChoiceAnalysis> | null },
): ReportDocument {
  const { exclusions } = analysis
  const second = exclusions?.analysis
  return {
    title: 'Which picture belongs to the sound?',
    sentences: [
      choiceSentence(analysis),
      ...chosenSentence(analysis),
      ...(second ? [`After the registered exclusions: ${choiceSentence(second)}`] : []),
    ],
    tables: [
      sharesTable('Share of each answer', analysis),
      ...(second ? [sharesTable('Share of each answer after the registered exclusions', second)] : []),
      ...groupTable('Matches by class', analysis.byClass),
      ...groupTable('Matches by model', analysis.byModel),
      ...groupTable('Matches by stratum', analysis.byStratum),
      liveTable(analysis),
    ],
    notes: [...notesOf(analysis), ...excludedText(exclusions)],
  }
}

function sharesTable(caption: string, { shares, simultaneous, level }: ChoiceAnalysis): ReportTable {
  return {
    caption,
    columns: [
      'Answer',
      'Votes',
      'Share',
      `${percentOf(level)} interval`,
      'all three at once',
      'by raters only',
      'naive (Wilson)',
      'bootstrap',
    ],
    rows: choices.map((choice): Cell[] => {
      const share = shares[choice]
      return [
        choice,
        figure(share.count, 'count'),
        figure(share.estimate, 'percent'),
        range(share.twoWay, 'percent'),
        range(simultaneous.twoWay[choice], 'percent'),
        range(share.raterCluster, 'percent'),
        range(share.naive.wilson, 'percent'),
        range(share.pigeonhole, 'percent'),
      ]
    }),
  }
}

function chosenSentence({ chosen }: ChoiceAnalysis): string[] {
  if (!chosen) return ['Nobody chose a picture.']
  const { againstChance, estimate, votes, twoWay } = chosen
  const interval = twoWay ? ` (${cellText(range(twoWay, 'percent'))})` : ''
  const p = cellText(figure(againstChance.signFlip.p, 'p'))
  const naive = cellText(figure(againstChance.naive.binomial.p, 'p'))
  return [
    `Among the ${votes} answers that chose a picture, ${percentOf(estimate)}${interval} were the match, where blind raters would choose it half the time: p = ${p} over ${againstChance.raters} raters (sign-flip test; naive binomial p = ${naive}).`,
  ]
}

function groupTable(caption: string, groups: ChoiceAnalysis['byClass']): ReportTable[] {
  if (groups.length === 0) return []
  const rows = groups.map(({ name, shares: { match, other, neither } }): Cell[] => [
    name,
    figure(match.votes, 'count'),
    figure(match.estimate, 'percent'),
    range(match.twoWay, 'percent'),
    range(match.naive.wilson, 'percent'),
    figure(other.estimate, 'percent'),
    figure(neither.estimate, 'percent'),
  ])
  return [{ caption, columns: ['Group', 'Votes', 'Match', 'interval', 'naive (Wilson)', 'Other', 'Neither'], rows }]
}

function liveTable({ live }: ChoiceAnalysis): ReportTable {
  return {
    caption: `Live: these sounds, right at every look (${live.raters.complete} complete raters)`,
    columns: ['Answer', 'Share', 'asymptotic sequence', 'empirical Bernstein', 'naive (votes)'],
    rows: choices.map((choice): Cell[] => {
      const share = live.shares[choice]
      return [
        choice,
        share && figure(share.estimate, 'percent'),
        range(share?.asymptotic, 'percent'),
        range(share?.empiricalBernstein, 'percent'),
        range(live.naive.betaBinomial[choice], 'percent'),
      ]
    }),
  }
}

function notesOf({
  ratersThatDecide,
  agreement,
  sideBias,
  neitherCriterion,
  data,
  components,
}: ChoiceAnalysis): string[] {
  const notes: string[] = []
  if (ratersThatDecide !== null)
    notes.push(`The order of match and other would be gone without ${ratersThatDecide} of ${data.raters} raters.`)
  if (components) {
    const { rater, sound, residual } = components
    const total = rater + sound + residual
    const part = (variance: number) => percentOf(total > 0 ? Math.max(0, variance) / total : 0)
    notes.push(`Raters account for ${part(rater)} and sounds for ${part(sound)} of the variance of matching.`)
  }
  if (agreement)
    notes.push(
      `Agreement (description only): ${percentOf(agreement.raw)} of pairs, Gwet AC1 ${agreement.gwetAc1.toFixed(2)}, Krippendorff α ${agreement.krippendorffNominal?.toFixed(2) ?? 'undefined'}.`,
    )
  if (sideBias) {
    const interval = range(sideBias.left.twoWay, 'percent')
    notes.push(
      `The left picture was chosen in ${percentOf(sideBias.left.estimate)} of choices (${cellText(interval)}).`,
    )
  }
  if (neitherCriterion) {
    const rate = (value: number | null) => (value === null ? 'none asked' : percentOf(value))
    notes.push(
      `Catch pairs: "neither" to two wrong pictures ${rate(neitherCriterion.hits.rate)}, to photographs ${rate(neitherCriterion.falseAlarms.rate)}.`,
    )
  }
  return notes
}
