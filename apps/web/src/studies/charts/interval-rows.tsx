import type { Ends } from '../format.ts'
import styles from './interval-rows.module.css'

/** One estimate with the interval that is meant, and another that is drawn thin beside it. */
export interface IntervalRow {
  name: string
  estimate: number | null
  /** The interval that holds for what is claimed. */
  interval: Ends | null
  /** As if votes were independent. */
  naive?: Ends | null | undefined
  /** The figures in words, for eyes beside the drawing. */
  text: string
  tone?: 'match' | 'other' | 'neither' | 'plain'
}

export interface IntervalRowsProps {
  rows: readonly IntervalRow[]
  /** Ends of the axis, and what is written at them and at marks between. */
  axis: { from: number; to: number; marks: readonly { at: number; label: string }[] }
  /** A value that rows are held against, such as chance. */
  reference?: number
  /** One line a row, without its figures: for many rows whose figures are in a table. */
  compact?: boolean
}

const percent = (share: number) => `${Math.min(100, Math.max(0, 100 * share)).toFixed(2)}%`

/**
 * Intervals on one axis, a row each. The drawing is for eyes only; the figures stand beside each row, and the table that
 * goes with every chart says the same.
 */
export function IntervalRows({ rows, axis, reference, compact = false }: IntervalRowsProps) {
  const place = (value: number) => percent((value - axis.from) / (axis.to - axis.from))
  return (
    <ul className={styles.rows} data-compact={compact || undefined}>
      {rows.map((row) => (
        <li key={row.name} className={styles.row}>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.text}>{row.text}</span>
          <svg className={styles.track} data-tone={row.tone ?? 'plain'} aria-hidden="true">
            {axis.marks.map(({ at }) => (
              <line key={at} className={styles.grid} x1={place(at)} x2={place(at)} y1="0" y2="100%" />
            ))}
            {reference !== undefined && (
              <line className={styles.reference} x1={place(reference)} x2={place(reference)} y1="0" y2="100%" />
            )}
            {row.interval && (
              <line
                className={styles.interval}
                x1={place(row.interval.lower)}
                x2={place(row.interval.upper)}
                y1="45%"
                y2="45%"
              />
            )}
            {row.naive && (
              <line
                className={styles.naive}
                x1={place(row.naive.lower)}
                x2={place(row.naive.upper)}
                y1="80%"
                y2="80%"
              />
            )}
            {row.estimate !== null && <circle className={styles.estimate} cx={place(row.estimate)} cy="45%" r="6" />}
          </svg>
        </li>
      ))}
      <li className={styles.axis} aria-hidden="true">
        <svg className={styles.labels} aria-hidden="true">
          {axis.marks.map(({ at, label }) => (
            <text key={at} x={place(at)} y="1em" textAnchor={anchorAt((at - axis.from) / (axis.to - axis.from))}>
              {label}
            </text>
          ))}
        </svg>
      </li>
    </ul>
  )
}

const anchorAt = (share: number) => (share <= 0 ? 'start' : share >= 1 ? 'end' : 'middle')
