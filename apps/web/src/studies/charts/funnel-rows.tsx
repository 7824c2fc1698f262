import styles from './funnel-rows.module.css'
import bar from './stacked-bar.module.css'

/** One step of the way: how many came so far, by what became of them there. */
export interface FunnelRow {
  name: string
  /** How many, in words. */
  text: string
  /** Together as long as how many came. */
  parts: readonly { name: string; value: number; tone: 'good' | 'busy' | 'idle' | 'lost' }[]
  /** Who was lost there, in words; empty where nobody was. */
  note: string
}

interface FunnelRowsProps {
  rows: readonly FunnelRow[]
  /** How many set out. */
  whole: number
}

/** A way that fewer and fewer come along, step by step. The drawing is for eyes only; the words beside it say the same. */
export function FunnelRows({ rows, whole }: FunnelRowsProps) {
  const legend = rows[0]?.parts ?? []
  const isSeen = (tone: string) => rows.some(({ parts }) => parts.some((part) => part.tone === tone && part.value > 0))
  return (
    <div className={bar.stacked}>
      <ol className={styles.rows}>
        {rows.map(({ name, text, parts, note }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.text}>{text}</span>
            <svg className={styles.track} aria-hidden="true">
              {placed(parts, whole).map(({ tone, x, width }) => (
                <rect key={tone} data-tone={tone} className={bar.part} x={x} y="0" width={width} height="100%" />
              ))}
            </svg>
            {note && <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ol>
      <ul className={bar.legend} aria-hidden="true">
        {legend
          .filter(({ tone }) => isSeen(tone))
          .map(({ name, tone }) => (
            <li key={tone} data-tone={tone} className={bar.entry}>
              {name}
            </li>
          ))}
      </ul>
    </div>
  )
}

/** Where each part begins and how wide it is, in percent of all who set out. */
function placed(parts: FunnelRow['parts'], whole: number) {
  const percent = (count: number) => `${((100 * count) / Math.max(whole, 1)).toFixed(2)}%`
  return parts.map(({ tone, value }, i) => {
    const before = parts.slice(0, i).reduce((sum, part) => sum + part.value, 0)
    return { tone, x: percent(before), width: percent(value) }
  })
}
