import type { ReactNode } from 'react'
import styles from './entrance.module.css'

interface EntranceProps {
  title: string
  lead?: string | undefined
  children?: ReactNode
}

/** A page with one thing to do: words, and beside them a card to do it in. */
export function Entrance({ title, lead, children }: EntranceProps) {
  return (
    <div className={styles.entrance}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children && <div className={styles.card}>{children}</div>}
    </div>
  )
}
