import type { ChoiceAnalysis } from '../choice/analyze-choices.ts'
import type { Exclusions } from '../raters/exclusions.ts'
import { type Choice, choices } from '../votes/choice-votes.ts'
import type { Cell, ReportDocument, ReportTable } from './document.ts'
import { excludedText, figure, type Phrases, phrasesIn, range } from './phrases.ts'
import type { ReportLanguage } from './words/report-words.ts'

/** The sentence of the paper's section 4.4.2, filled from the votes, with the interval that its claim needs. */
export function choiceSentence({ shares, data, level }: ChoiceAnalysis, language: ReportLanguage = 'en'): string {
  const { words, percent, text } = phrasesIn(language)
  const part = (choice: Choice) => {
    const { estimate, twoWay } = shares[choice]
    return percent(estimate) + (twoWay ? ` (${text(range(twoWay, 'percent'))})` : '')
  }
  return words.choiceSentence({
    ...data,
    ...{ match: part('match'), other: part('other'), neither: part('neither') },
    scope: shares.match.twoWay ? words.scope(percent(level)) : words.noScope,
  })
}

/** The report of a forced-choice study: the sentence, the shares, and what stands behind them. */
export function choiceReport(
  analysis: ChoiceAnalysis & { exclusions: Exclusions<ChoiceAnalysis> | null },
  language: ReportLanguage = 'en',
): ReportDocument {
  const phrases = phrasesIn(language)
  const { words } = phrases
  const { exclusions } = analysis
  const second = exclusions?.analysis
  return {
    language,
    title: words.choiceTitle,
    sentences: [
      choiceSentence(analysis, language),
      chosenSentence(analysis, phrases),
      ...(second ? [words.afterExclusions(choiceSentence(second, language))] : []),
    ],
    tables: [
      sharesTable(words.shares, analysis, phrases),
      ...(second ? [sharesTable(words.sharesExcluded, second, phrases)] : []),
      ...groupTable(words.matchesBy.class, analysis.byClass, phrases),
      ...groupTable(words.matchesBy.model, analysis.byModel, phrases),
      ...groupTable(words.matchesBy.stratum, analysis.byStratum, phrases),
      liveTable(analysis, phrases),
    ],
    notes: [...notesOf(analysis, phrases), ...excludedText(exclusions, phrases)],
  }
}

function sharesTable(
  caption: string,
  { shares, simultaneous, level }: ChoiceAnalysis,
  { words, percent }: Phrases,
): ReportTable {
  const { answer, votes, share, simultaneous: atOnce, byRaters, wilson, bootstrap } = words.columns
  return {
    caption,
    columns: [answer, votes, share, words.interval(percent(level)), atOnce, byRaters, wilson, bootstrap],
    rows: choices.map((choice): Cell[] => {
      const share = shares[choice]
      return [
        words.answers[choice],
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

function chosenSentence({ chosen }: ChoiceAnalysis, { words, percent, text }: Phrases): string {
  if (!chosen) return words.nobodyChose
  const { againstChance, estimate, votes, twoWay } = chosen
  return words.chosen({
    ...{ votes, raters: againstChance.raters },
    share: percent(estimate) + (twoWay ? ` (${text(range(twoWay, 'percent'))})` : ''),
    p: text(figure(againstChance.signFlip.p, 'p')),
    naive: text(figure(againstChance.naive.binomial.p, 'p')),
  })
}

function groupTable(caption: string, groups: ChoiceAnalysis['byClass'], { words }: Phrases): ReportTable[] {
  if (groups.length === 0) return []
  const { group, votes, match, interval, wilson, other, neither } = words.columns
  const rows = groups.map(({ name, shares: { match, other, neither } }): Cell[] => [
    name,
    figure(match.votes, 'count'),
    figure(match.estimate, 'percent'),
    range(match.twoWay, 'percent'),
    range(match.naive.wilson, 'percent'),
    figure(other.estimate, 'percent'),
    figure(neither.estimate, 'percent'),
  ])
  return [{ caption, columns: [group, votes, match, interval, wilson, other, neither], rows }]
}

function liveTable({ live }: ChoiceAnalysis, { words }: Phrases): ReportTable {
  const { answer, share, asymptotic, bernstein, naiveVotes } = words.columns
  return {
    caption: words.liveChoices(live.raters.complete),
    columns: [answer, share, asymptotic, bernstein, naiveVotes],
    rows: choices.map((choice): Cell[] => {
      const share = live.shares[choice]
      return [
        words.answers[choice],
        share && figure(share.estimate, 'percent'),
        range(share?.asymptotic, 'percent'),
        range(share?.empiricalBernstein, 'percent'),
        range(live.naive.betaBinomial[choice], 'percent'),
      ]
    }),
  }
}

function notesOf(
  { ratersThatDecide, agreement, sideBias, neitherCriterion, data, components }: ChoiceAnalysis,
  { words, percent, score, text }: Phrases,
): string[] {
  const notes: string[] = []
  if (ratersThatDecide !== null) notes.push(words.robust(ratersThatDecide, data.raters))
  if (components) {
    const { rater, sound, residual } = components
    const total = rater + sound + residual
    const part = (variance: number) => percent(total > 0 ? Math.max(0, variance) / total : 0)
    notes.push(words.variance(part(rater), part(sound)))
  }
  if (agreement) {
    const { raw, gwetAc1, krippendorffNominal } = agreement
    notes.push(words.agreementOfChoices({ raw: percent(raw), ac1: score(gwetAc1), alpha: score(krippendorffNominal) }))
  }
  if (sideBias)
    notes.push(words.sideBias(percent(sideBias.left.estimate), text(range(sideBias.left.twoWay, 'percent'))))
  if (neitherCriterion) {
    const rate = (value: number | null) => (value === null ? words.noneAsked : percent(value))
    notes.push(words.catchPairs(rate(neitherCriterion.hits.rate), rate(neitherCriterion.falseAlarms.rate)))
  }
  return notes
}
