import type { ReactNode } from 'react'
import styles from './ticked.module.css'

interface TickedProps {
  id: string
  label: string
  hint?: string | undefined
  children: ReactNode
}

/** A box or button to tick with its label beside and a hint below. */
export function Ticked({ id, label, hint, children }: TickedProps) {
  return (
    <div className={styles.check}>
      {children}
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
