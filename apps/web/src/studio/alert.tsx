'use client'

import { TriangleAlert } from 'lucide-react'
import { useWords } from '../site/site-words.tsx'
import type { ShownKey } from '../site/words/words.ts'
import styles from './alert.module.css'
import type { Problem } from './problem.ts'

/** What went wrong and what to do next, read out as soon as it appears. */
export function Alert({ problem }: { problem: Problem | null }) {
  const words = useWords()
  return (
    <div role="alert" className={styles.region}>
      {problem && (
        <p className={styles.alert} data-code={problem.code}>
          <TriangleAlert size={20} aria-hidden="true" />
          <span>{problem.detail ?? words(`problem.${problem.code}` as ShownKey, problem.values)}</span>
        </p>
      )}
    </div>
  )
}
