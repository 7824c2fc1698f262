import type { ReactNode } from 'react'
import styles from './rows.module.css'

/** A list whose rows say what something is and offer what can be done with it. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>
}

interface RowProps {
  name: string
  note?: string
  children?: ReactNode
}

export function Row({ name, note, children }: RowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </li>
  )
}
