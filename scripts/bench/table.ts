import type { Figure } from './figure.ts'

/** The figures of one benchmark. */
export interface Result {
  bench: string
  figures: Figure[]
}

/** One table of all figures in Markdown, with aligned columns. */
export function formatTable(results: readonly Result[]): string {
  const rows = results.flatMap(({ bench, figures }) => figures.map(({ what, value }) => [bench, what, value]))
  const table = [['benchmark', 'figure', 'value'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [table[0] ?? [], rule, ...table.slice(1)].map(line).join('\n')
}
