/** A report before it is given a form: sentences, tables and notes, each a plain string or a number with its unit. */
export interface ReportDocument {
  title: string
  sentences: string[]
  tables: ReportTable[]
  notes: string[]
}

/** A table; its first column names the rows. */
export interface ReportTable {
  caption: string
  columns: string[]
  rows: Cell[][]
}

/** How a number is written: shares as percent, scores with two decimals, p values with two digits. */
export type Unit = 'percent' | 'score' | 'count' | 'p' | 'points'

/** Text, a number, a range, or nothing to show. */
export type Cell = string | { value: number; unit: Unit } | { lower: number; upper: number; unit: Unit } | null

/** The words of a cell, the same in every form. */
export function cellText(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if ('value' in cell) return numberText(cell.value, cell.unit)
  const sign = cell.unit === 'score' && cell.lower < 0 ? ' to ' : '–'
  const [lower, upper] = [digits(cell.lower, cell.unit), digits(cell.upper, cell.unit)]
  return `${lower}${sign}${upper}${cell.unit === 'percent' ? ' %' : ''}`
}

function numberText(value: number, unit: Unit): string {
  if (unit === 'percent') return `${digits(value, unit)} %`
  if (unit === 'points') return `±${digits(value, 'percent')} points`
  if (unit === 'p' && value < 1e-300) return 'below 1e-300'
  if (unit === 'p') return value < 1e-4 ? value.toExponential(1) : value.toPrecision(2)
  return digits(value, unit)
}

function digits(value: number, unit: Unit): string {
  if (unit === 'percent' || unit === 'points') return (100 * value).toFixed(1).replace(/\.0$/, '')
  return unit === 'count' ? String(Math.round(value)) : value.toFixed(2)
}
