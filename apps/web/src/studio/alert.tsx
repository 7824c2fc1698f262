import { TriangleAlert } from 'lucide-react'
import styles from './alert.module.css'
import type { Problem } from './problem.ts'

/** What went wrong and what to do next, read out as soon as it appears. */
export function Alert({ problem }: { problem: Problem | null }) {
  return (
    <div role="alert" className={styles.region}>
      {problem && (
        <p className={styles.alert} data-code={problem.code}>
          <TriangleAlert size={20} aria-hidden="true" />
          <span>{problem.detail}</span>
        </p>
      )}
    </div>
  )
}
