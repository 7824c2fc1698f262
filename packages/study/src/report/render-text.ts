import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import type { ReportLanguage } from './words/report-words.ts'

/** The report for a terminal: aligned columns, no escapes. */
export function renderText({ language, title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [
    title,
    ...sentences,
    ...tables.map((table) => tableText(table, language)),
    notes.map((note) => `· ${note}`).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function tableText({ caption, columns, rows }: ReportTable, language: ReportLanguage): string {
  const text = (cell: Cell) => cellText(cell, language)
  const lines = [columns, ...rows.map((row) => row.map(text))]
  const widths = columns.map((_, k) => Math.max(...lines.map((line) => [...(line[k] ?? '')].length)))
  const aligned = lines.map((line) =>
    line
      .map((text, k) => pad(text, widths[k] ?? 0, k > 0))
      .join('  ')
      .trimEnd(),
  )
  return [caption, ...aligned.map((line) => `  ${line}`)].join('\n')
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - [...text].length)
  return right ? space + text : text + space
}
