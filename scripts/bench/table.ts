import type { Figure } from './figure.ts'

/** The figures of one benchmark. */
export interface Result {
  bench: string
  figures: Figure[]
}

/** One table of all figures in Markdown, columns aligned, values to the right. */
export function formatTable(results: readonly Result[]): string {
  const rows = results.flatMap(({ bench, figures }) =>
    figures.map(({ what, value, unit }) => [bench, what, value, unit]),
  )
  const table = [['benchmark', 'figure', 'value', 'unit'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => align(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const rule = `|${widths.map((width, column) => '-'.repeat(width + 1) + (isNumeric(column) ? ':' : '-')).join('|')}|`
  const [header = [], ...body] = table
  return [line(header), rule, ...body.map(line)].join('\n')
}

function align(cell: string, width: number, column: number): string {
  return isNumeric(column) ? cell.padStart(width) : cell.padEnd(width)
}

function isNumeric(column: number): boolean {
  return column === 2
}
