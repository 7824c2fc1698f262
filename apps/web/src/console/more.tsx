import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './more.module.css'

/** What few need, opened by whoever does. */
export function More({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={styles.more}>
      <summary>
        <ChevronRight size={18} aria-hidden="true" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
