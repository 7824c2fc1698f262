import type { ReportDocument } from './document.ts'
import { reportWords } from './words/report-words.ts'

/** Marks title, sentences and every table as simulated, since some forms hold a table alone. */
export function asSimulated(report: ReportDocument): ReportDocument {
  const { simulated, simulatedSentence } = reportWords[report.language]
  return {
    ...report,
    title: `${simulated}. ${report.title}`,
    sentences: [simulatedSentence, ...report.sentences],
    tables: report.tables.map(({ caption, columns: [first, ...columns], rows }) => ({
      caption: `${simulated}. ${caption}`,
      columns: [`${first} (${simulated})`, ...columns],
      rows,
    })),
  }
}

/** What stands at the end of a report of a study. */
export interface StudyNote {
  title: string
  /** Which raters. */
  stratum: string
  /** Of the plan. */
  sha256: string | null
  /** What a check said of raters; none where all are nought. */
  bots: { pass: number; unknown: number; fail: number }
}

/** Says at the end of a report which study it is of, which plan it follows, and whether raters were checked. */
export function ofStudy(report: ReportDocument, { bots, ...study }: StudyNote): ReportDocument {
  const words = reportWords[report.language]
  const isChecked = bots.pass + bots.unknown + bots.fail > 0
  return {
    ...report,
    notes: [...report.notes, isChecked ? words.bots(bots) : words.botsUnchecked, words.ofStudy(study)],
  }
}
