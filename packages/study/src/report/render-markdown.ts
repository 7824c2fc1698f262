import { cellText, type ReportDocument, type ReportTable } from './document.ts'

/** The report as GitHub-flavoured Markdown. */
export function renderMarkdown({ title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [
    `# ${escaped(title)}`,
    ...sentences.map(escaped),
    ...tables.map(tableMarkdown),
    notes.map((note) => `- ${escaped(note)}`).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function tableMarkdown({ caption, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(columns.map((_, k) => (k === 0 ? '---' : '---:')))
  return [
    `**${escaped(caption)}**`,
    '',
    line(columns.map(escaped)),
    rule,
    ...rows.map((row) => line(row.map(cellText).map(escaped))),
  ].join('\n')
}

/** Takes the meaning from every character that Markdown or the HTML inside it would give one. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
