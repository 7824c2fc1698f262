import type { ReactNode } from 'react'
import styles from './table.module.css'

interface TableProps {
  /** What it is a table of. */
  label: string
  /** Whether that is shown, where no heading says it. */
  captioned?: boolean
  columns: readonly string[]
  /** The rows. */
  children: ReactNode
}

/** A table that scrolls by itself where it is too wide, by keyboard too. */
export function Table({ label, captioned = false, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        {captioned && <caption className={styles.caption}>{label}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
