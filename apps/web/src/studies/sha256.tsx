'use client'

import styles from './sha256.module.css'
import { useStudyWords } from './words/use-study-words.ts'

/** The hash of all that launching froze; nothing before launch. */
export function Sha256({ value }: { value: string | null }) {
  const words = useStudyWords()
  if (!value) return null
  return (
    <p className={styles.line}>
      {words('sha256.of-plan')} <code className={styles.hash}>{value}</code>
    </p>
  )
}
