import type { ReactNode } from 'react'
import styles from './prose.module.css'

/** Running text: one column of a comfortable width. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
