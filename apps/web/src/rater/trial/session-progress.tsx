'use client'

import { useWords } from '../rater-words.tsx'
import styles from './session-progress.module.css'

interface SessionProgressProps {
  /** From 1. */
  number: number
  total: number
  /** Milliseconds that are probably left; left out where nobody waits for the end. */
  leftMs?: number
  practice?: boolean
}

/** How far a rater is, as words and as a bar. */
export function SessionProgress({ number, total, leftMs, practice = false }: SessionProgressProps) {
  const words = useWords()
  const text = words(practice ? 'practice.progress' : 'trial.progress', { number, total })
  return (
    <div className={styles.progress}>
      <span>{text}</span>
      {leftMs !== undefined && (
        <span className={styles.left}>{words('trial.minutes', { minutes: Math.round(leftMs / 60_000) })}</span>
      )}
      <progress className={styles.bar} max={total} value={number - 1} aria-label={text} />
    </div>
  )
}
