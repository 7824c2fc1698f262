import type { ReportDocument } from './document.ts'

/** The report of simulated raters: title, sentences and every table say so, since some forms hold a table alone. */
export function asSimulated(report: ReportDocument): ReportDocument {
  return {
    ...report,
    title: `SIMULATED. ${report.title}`,
    sentences: ['SIMULATED: every vote was cast by a simulated rater; nobody was asked.', ...report.sentences],
    tables: report.tables.map(({ caption, columns: [first, ...columns], rows }) => ({
      caption: `SIMULATED. ${caption}`,
      columns: [`${first} (SIMULATED)`, ...columns],
      rows,
    })),
  }
}
