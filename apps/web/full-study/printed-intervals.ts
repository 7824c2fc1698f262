import type { Tables } from './read-tables.ts'

/** An interval as a report prints it. */
export interface PrintedInterval {
  estimate: number
  lower: number
  upper: number
}

/** Two-way intervals by their figure. */
export type PrintedIntervals = Map<string, PrintedInterval>

const anchors: Readonly<Record<string, string>> = {
  '(a) Upper bound: real pictures': 'real',
  'Pictures of a wrong class': 'wrong-class',
}

/** What a row of the table of mean scores is about; models named by a letter stand there as the paper's rows. */
const scoreOf = (row: string): string => `score of ${anchors[row] ?? /^\(([b-g])\) /.exec(row)?.[1] ?? row}`

/** What a table's rows are about, and in which columns estimate and two-way interval stand. */
const places: readonly { caption: string; figure: (row: string) => string; columns: readonly [number, number] }[] = [
  { caption: 'Share of each answer', figure: (answer) => answer, columns: [2, 3] },
  { caption: 'Matches by model', figure: (model) => `match with ${model}`, columns: [2, 3] },
  { caption: 'Human average score (Table 3-II)', figure: scoreOf, columns: [1, 2] },
  { caption: 'Differences between models', figure: (contrast) => contrast, columns: [1, 2] },
]

/** The two-way interval of every figure that the tables of reports have. */
export function printedIntervals(...reports: Tables[]): PrintedIntervals {
  const rows = reports.flatMap((tables) =>
    places.flatMap(({ caption, figure, columns: [estimate, interval] }) =>
      (tables.get(caption) ?? []).map(
        (row) => [figure(row[0] ?? ''), intervalOf(row[estimate] ?? '', row[interval] ?? '')] as const,
      ),
    ),
  )
  return new Map(rows)
}

/** `73 %` with `68.1–77 %`, or `0.62` with `-0.10 to 0.90`. */
function intervalOf(estimate: string, interval: string): PrintedInterval {
  const scale = interval.endsWith('%') ? 100 : 1
  const [lower = '', upper = ''] = interval.replace(/ %$/, '').split(/–| to /)
  return {
    estimate: Number(estimate.replace(/ %$/, '')) / scale,
    lower: Number(lower) / scale,
    upper: Number(upper) / scale,
  }
}

/** The intervals of a report's main table as CSV, which has them in full precision. */
export function csvIntervals(csv: string): PrintedIntervals {
  const [header = '', ...lines] = csv.trim().split('\n')
  const ofAnswers = header.startsWith('Answer')
  const rows = lines.map((line) => {
    const [name = '', ...cells] = line.split(',')
    const [estimate = Number.NaN, lower = Number.NaN, upper = Number.NaN] = cells.slice(ofAnswers ? 1 : 0).map(Number)
    return [ofAnswers ? name : scoreOf(name), { estimate, lower, upper }] as const
  })
  return new Map(rows)
}
