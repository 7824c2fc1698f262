import type { Cell, ReportDocument } from './document.ts'

/** The main table as CSV, numbers in full precision and shares as fractions, the ends of a range in two columns. */
export function renderCsv({ tables: [table] }: ReportDocument): string {
  if (!table) return ''
  const isRange = table.columns.map((_, k) =>
    table.rows.some((row) => typeof row[k] === 'object' && row[k] !== null && 'lower' in row[k]),
  )
  const header = table.columns.flatMap((name, k) => (isRange[k] ? [`${name}, lower`, `${name}, upper`] : [name]))
  const rows = table.rows.map((row) => row.flatMap((cell, k) => (isRange[k] ? rangeFields(cell) : [field(cell)])))
  return `${[header.map(quote), ...rows].map((row) => row.join(',')).join('\n')}\n`
}

function rangeFields(cell: Cell): [string, string] {
  return cell !== null && typeof cell === 'object' && 'lower' in cell
    ? [String(cell.lower), String(cell.upper)]
    : ['', '']
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quote(cell)
  return 'value' in cell ? String(cell.value) : ''
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
