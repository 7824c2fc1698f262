import { cellText, type ReportDocument, type ReportTable } from './document.ts'

/** The sentences and tables as LaTeX to be put into a paper; needs no package but `inputenc` in old engines. */
export function renderLatex({ title, sentences, tables, notes }: ReportDocument): string {
  const blocks = [`% ${escaped(title)}`, ...sentences.map(escaped), ...tables.map(tableLatex)]
  const remarks = notes.map((note) => `% ${escaped(note)}`).join('\n')
  return `${[...blocks, remarks].filter((block) => block !== '').join('\n\n')}\n`
}

function tableLatex({ caption, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`
  return [
    '\\begin{table}',
    '\\centering',
    `\\caption{${escaped(caption)}}`,
    `\\begin{tabular}{l${'r'.repeat(columns.length - 1)}}`,
    '\\hline',
    line(columns.map(escaped)),
    '\\hline',
    ...rows.map((row) => line(row.map(cellText).map(escaped))),
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
  '–': '--',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '→': '$\\to$',
}

const escaped = (text: string): string =>
  text.replace(/[\\~^<>–−±×→]|[&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`)
