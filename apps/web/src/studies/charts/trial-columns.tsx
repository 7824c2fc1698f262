import type { ReactNode } from 'react'
import { stepsTo } from './steps-to.ts'
import styles from './trial-columns.module.css'

/** What happened at one place of the raters' blocks. */
interface TrialColumn {
  /** From 1. */
  place: number
  answered: number
  /** Raters of those who answered who left after it. */
  left: number
  /** Quartiles of response times. */
  times: readonly [number, number, number] | null
}

interface TrialColumnsProps {
  columns: readonly TrialColumn[]
  words: {
    answered: string
    left: string
    times: string
    count: (value: number) => string
    seconds: (milliseconds: number) => string
  }
}

/**
 * Two drawings over the same places: columns of who answered, with those who left after it on top, and a line of middle
 * response times with the middle half around it. For eyes only: the table that goes with it says the same.
 */
export function TrialColumns({ columns, words }: TrialColumnsProps) {
  const most = Math.max(1, ...columns.map(({ answered }) => answered))
  const slowest = Math.max(1, ...columns.map(({ times }) => times?.[2] ?? 0))
  return (
    <div className={styles.panels}>
      <Panel caption={words.answered} also={words.left} marks={stepsTo(most)} label={words.count} columns={columns}>
        {(top) => <Answers columns={columns} top={top} />}
      </Panel>
      <Panel caption={words.times} marks={stepsTo(slowest)} label={words.seconds} columns={columns}>
        {(top) => <Times columns={columns} top={top} />}
      </Panel>
    </div>
  )
}

interface PanelProps {
  caption: string
  /** What the darker part stands for. */
  also?: string
  /** What is written beside lines across; the last is the top. */
  marks: readonly number[]
  label: (value: number) => string
  columns: readonly TrialColumn[]
  children: (top: number) => ReactNode
}

function Panel({ caption, also, marks, label, columns, children }: PanelProps) {
  const top = marks.at(-1) as number
  return (
    <div className={styles.panel} aria-hidden="true">
      <p className={styles.caption}>
        <span data-tone="good">{caption}</span>
        {also && <span data-tone="lost">{also}</span>}
      </p>
      <div className={styles.plot}>
        <svg className={styles.scale} aria-hidden="true">
          {marks.map((mark) => (
            <text key={mark} x="100%" y={`${100 - (100 * mark) / top}%`} textAnchor="end" dominantBaseline="central">
              {label(mark)}
            </text>
          ))}
        </svg>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${columns.length} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {marks.map((mark) => (
            <line
              key={mark}
              className={styles.grid}
              x1="0"
              x2={columns.length}
              y1={100 - (100 * mark) / top}
              y2={100 - (100 * mark) / top}
            />
          ))}
          {children(top)}
        </svg>
        <div className={styles.places}>
          <span>{columns[0]?.place}</span>
          <span>{columns.at(-1)?.place}</span>
        </div>
      </div>
    </div>
  )
}

interface DrawingProps {
  columns: readonly TrialColumn[]
  /** What the upper edge stands for. */
  top: number
}

const Answers = ({ columns, top }: DrawingProps) =>
  columns.map(({ place, answered, left }, i) => {
    const [whole, lost] = [(100 * answered) / top, (100 * left) / top]
    return (
      <g key={place}>
        <rect className={styles.stayed} x={i + 0.1} width="0.8" y={100 - whole + lost} height={whole - lost} />
        <rect className={styles.left} x={i + 0.1} width="0.8" y={100 - whole} height={lost} />
      </g>
    )
  })

function Times({ columns, top }: DrawingProps) {
  const timed = columns.flatMap(({ times }, i) => (times ? [{ x: i + 0.5, times }] : []))
  const at = (quartile: 0 | 1 | 2) => timed.map(({ x, times }) => `${x},${100 - (100 * times[quartile]) / top}`)
  return (
    <>
      <polygon className={styles.band} points={[...at(0), ...at(2).reverse()].join(' ')} />
      <polyline className={styles.middle} points={at(1).join(' ')} />
    </>
  )
}
