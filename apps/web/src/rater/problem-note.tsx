'use client'

import type { Refusal } from './api.ts'
import { useWords } from './rater-words.tsx'
import styles from './way.module.css'

/** What went wrong, in words; nothing when nothing did. */
export function ProblemNote({ refusal }: { refusal: Refusal | null }) {
  const words = useWords()
  return (
    <div role="alert" className={styles.alert}>
      {refusal && <p className={styles.note}>{refusal.message || words('problem.unreachable')}</p>}
    </div>
  )
}
