import { isDeepStrictEqual } from 'node:util'
import { csvIntervals, type PrintedInterval, type PrintedIntervals, printedIntervals } from './printed-intervals.ts'
import { readTables } from './read-tables.ts'

/** The reports of a study, a text for choices and one for ratings in each form. */
export interface Reports {
  markdown: readonly string[]
  csv: readonly string[]
  /** The LaTeX of the exported bundle. */
  bundle: readonly string[]
}

/** Which of the forms says the same as the LaTeX that was read. */
export function agreeingForms(
  read: PrintedIntervals,
  { markdown, csv, bundle }: Reports,
): Record<keyof Reports, boolean> {
  const inTables = (texts: readonly string[], form: 'latex' | 'markdown') =>
    printedIntervals(...texts.map((text) => readTables(text, form)))
  const inCsv = csv.flatMap((text) => [...csvIntervals(text)])
  return {
    markdown: isDeepStrictEqual(inTables(markdown, 'markdown'), read),
    bundle: isDeepStrictEqual(inTables(bundle, 'latex'), read),
    csv: inCsv.length > 0 && inCsv.every(([figure, interval]) => isPrintedAs(interval, read.get(figure))),
  }
}

/** Half of the last digit that is printed of a score. */
const rounding = 0.005 + 1e-9

const isPrintedAs = (exact: PrintedInterval, printed: PrintedInterval | undefined): boolean =>
  (['estimate', 'lower', 'upper'] as const).every(
    (key) => Math.abs(exact[key] - (printed?.[key] ?? Number.NaN)) <= rounding,
  )
