import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import type { ReportLanguage } from './words/report-words.ts'

/** The report as GitHub-flavoured Markdown. */
export function renderMarkdown({ language, title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [
    `# ${escaped(title)}`,
    ...sentences.map(escaped),
    ...tables.map((table) => tableMarkdown(table, language)),
    notes.map((note) => `- ${escaped(note)}`).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function tableMarkdown({ caption, columns, rows }: ReportTable, language: ReportLanguage): string {
  const text = (cell: Cell) => cellText(cell, language)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(columns.map((_, k) => (k === 0 ? '---' : '---:')))
  return [
    `**${escaped(caption)}**`,
    '',
    line(columns.map(escaped)),
    rule,
    ...rows.map((row) => line(row.map(text).map(escaped))),
  ].join('\n')
}

/** Takes the meaning from every character that Markdown or the HTML inside it would give one. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
