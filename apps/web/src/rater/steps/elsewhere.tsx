'use client'

import { Button } from '../../design/button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'

/** This tab rests while another is at the study. */
export function Elsewhere({ onHere }: { onHere: () => Promise<void> }) {
  const words = useWords()
  const { busy, refusal, run } = useStep(onHere)
  return (
    <div className={styles.column}>
      <Heading>{words('elsewhere.title')}</Heading>
      <p className={styles.lead}>{words('elsewhere.text')}</p>
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={busy} onClick={() => void run(onHere)}>
          {words('elsewhere.here')}
        </Button>
      </div>
    </div>
  )
}
