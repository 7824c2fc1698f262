import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import type { ReportLanguage } from './words/report-words.ts'

/**
 * The sentences and tables as LaTeX to be put into a paper; needs no package but `inputenc` in old engines. Numbers stand
 * in text, where a decimal comma needs no braces, and no quotation mark is left for babel to make something else of.
 */
export function renderLatex({ language, title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [
    `% ${escaped(title)}`,
    ...sentences.map(escaped),
    ...tables.map((table) => tableLatex(table, language)),
  ]
  const remarks = notes.map((note) => `% ${escaped(note)}`).join('\n')
  return `${[...blocks, remarks].filter((block) => block !== '').join('\n\n')}\n`
}

function tableLatex({ caption, columns, rows }: ReportTable, language: ReportLanguage): string {
  const text = (cell: Cell) => cellText(cell, language)
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`
  return [
    '\\begin{table}',
    '\\centering',
    `\\caption{${escaped(caption)}}`,
    `\\begin{tabular}{l${'r'.repeat(columns.length - 1)}}`,
    '\\hline',
    line(columns.map(escaped)),
    '\\hline',
    ...rows.map((row) => line(row.map(text).map(escaped))),
    '\\hline',
    '\\end{tabular}',
    '\\end{table}',
  ].join('\n')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': "''",
  '–': '--',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '→': '$\\to$',
}

const escaped = (text: string): string =>
  text
    .replace(/[\\~^<>"–−±×→]|[&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`)
    .replaceAll(' \\%', '~\\%')
