import styles from './stacked-bar.module.css'

interface StackedBarProps {
  parts: readonly { name: string; value: number; text: string; tone: 'good' | 'busy' | 'idle' | 'lost' }[]
  /** What the whole bar stands for, where it is more than its parts. */
  whole?: number
}

/** Parts of a whole in one bar, with their figures below. */
export function StackedBar({ parts, whole }: StackedBarProps) {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const of = Math.max(whole ?? sum, sum, 1e-9)
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((total, { value }) => total + value, 0))
  return (
    <div className={styles.stacked}>
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.rest} x="0" y="0" width="100%" height="100%" />
        {parts.map(({ name, value, tone }, i) => (
          <rect
            key={name}
            data-tone={tone}
            className={styles.part}
            x={`${(100 * (starts[i] as number)) / of}%`}
            y="0"
            width={`${(100 * value) / of}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {parts.map(({ name, text, tone }) => (
          <li key={name} data-tone={tone} className={styles.entry}>
            <span className={styles.name}>{name}</span> <strong>{text}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
