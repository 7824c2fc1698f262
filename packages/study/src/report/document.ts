import { type ReportLanguage, type ReportWords, reportWords } from './words/report-words.ts'

/** A report before it is given a form: sentences, tables and notes, each a plain string or a number with its unit. */
export interface ReportDocument {
  language: ReportLanguage
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
export function cellText(cell: Cell, language: ReportLanguage = 'en'): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  const words = reportWords[language]
  if ('value' in cell) return numberText(cell.value, cell.unit, words)
  const sign = cell.unit === 'score' && cell.lower < 0 ? words.to : '–'
  const [lower, upper] = [digits(cell.lower, cell.unit), digits(cell.upper, cell.unit)]
  return localised(`${lower}${sign}${upper}${cell.unit === 'percent' ? ' %' : ''}`, words)
}

function numberText(value: number, unit: Unit, words: ReportWords): string {
  if (unit === 'points') return localised(`±${digits(value, 'percent')} ${words.points}`, words)
  if (unit === 'p' && value < 1e-300) return `${words.below} 1e-300`
  return localised(unit === 'percent' ? `${digits(value, unit)} %` : digits(value, unit), words)
}

function digits(value: number, unit: Unit): string {
  if (unit === 'percent' || unit === 'points') return (100 * value).toFixed(1).replace(/\.0$/, '')
  if (unit === 'p') return value < 1e-4 ? value.toExponential(1) : value.toPrecision(2)
  return unit === 'count' ? String(Math.round(value)) : value.toFixed(2)
}

/** Numbers are made with a point, which stands nowhere else in a cell. */
const localised = (text: string, { decimal }: ReportWords): string => text.replaceAll('.', decimal)
