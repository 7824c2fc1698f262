import { SoundsceneError } from '@soundscene/errors'
import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/** One row by column name, empty where the file has nothing. */
export type Row<Column extends string> = Record<Column, string>

/** What a table of votes may be at most. */
const tableLimits = { votes: 1_000_000, nameLength: 200, rowLength: 10_000 }

interface Table<Column extends string> {
  required: readonly Column[]
  optional: readonly Column[]
}

/**
 * Reads a CSV file with a header, row by row, so that the first bad row ends it.
 * @param read is given each row with its line number; what it throws about the row is told with that line
 * @returns the columns that were not used
 * @throws SoundsceneError `input/invalid` in one line that names the place
 */
export function readTable<Column extends string>(
  csv: string,
  { required, optional }: Table<Column>,
  read: (row: Row<Column>, line: number) => void,
): string[] {
  const known = [...required, ...optional]
  let header: string[] | undefined
  let rows = 0
  eachRecord(csv, (record, line) => {
    if (!header) {
      header = headerOf(record, required)
      return
    }
    rows += 1
    if (rows > tableLimits.votes) refuse(line, `there are more than ${tableLimits.votes} votes`)
    if (record.length !== header.length)
      refuse(line, `it has ${record.length} fields, but the header has ${header.length}`)
    read(rowOf(record, header, known, line), line)
  })
  if (rows === 0) throw new SoundsceneError('input/invalid', { what: 'There are no votes in the file.' })
  return (header ?? []).filter((name) => !known.some((column) => column === name))
}

/** @throws SoundsceneError `input/invalid` about one line */
export function refuse(line: number, what: string): never {
  throw new SoundsceneError('input/invalid', { what: `Line ${line}: ${what}.` })
}

function eachRecord(csv: string, take: (record: string[], line: number) => void): void {
  try {
    parse(csv, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: tableLimits.rowLength,
      on_record: (record: string[], { lines }) => {
        take(record, lines)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `Line ${error.lines}: ` : ''
    throw new SoundsceneError('input/invalid', { what: `${line}this is not CSV (${error.code}).` }, { cause: error })
  }
}

function headerOf(record: readonly string[], required: readonly string[]): string[] {
  const names = record.map((name) => name.toLowerCase())
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0) refuse(1, `the header lacks ${missing.join(', ')}; it needs ${required.join(',')}`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) refuse(1, `the header has ${JSON.stringify(twice)} twice`)
  return names
}

function rowOf<Column extends string>(
  record: readonly string[],
  header: readonly string[],
  columns: readonly Column[],
  line: number,
): Row<Column> {
  const entries = columns.map((column) => {
    const text = record[header.indexOf(column)] ?? ''
    if (text.length > tableLimits.nameLength)
      refuse(line, `${column} is longer than ${tableLimits.nameLength} characters`)
    if (/\p{Cc}/u.test(text)) refuse(line, `${column} holds control characters`)
    return [column, text] as const
  })
  return Object.fromEntries(entries) as Row<Column>
}
