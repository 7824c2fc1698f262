import { cellText, type ReportDocument, type ReportTable } from './document.ts'

/** The report for a terminal: aligned columns, no escapes. */
export function renderText({ title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [title, ...sentences, ...tables.map(tableText), notes.map((note) => `· ${note}`).join('\n')]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function tableText({ caption, columns, rows }: ReportTable): string {
  const lines = [columns, ...rows.map((row) => row.map(cellText))]
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
