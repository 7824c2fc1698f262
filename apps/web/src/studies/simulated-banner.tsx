'use client'

import { Bot } from 'lucide-react'
import styles from './simulated-banner.module.css'
import { useStudyWords } from './words/use-study-words.ts'

/** Stands over every figure that no person gave. */
export function SimulatedBanner({ rehearsal = false }: { rehearsal?: boolean }) {
  const words = useStudyWords()
  return (
    <p className={styles.banner} data-simulated="true">
      <Bot size={20} aria-hidden="true" />
      {words(rehearsal ? 'simulated.rehearsal' : 'simulated.study')}
    </p>
  )
}
