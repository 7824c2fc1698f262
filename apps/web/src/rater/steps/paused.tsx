'use client'

import { Button } from '../../design/button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'

/** The study rests; what was answered is stored. */
export function Paused({ refresh }: StepProps) {
  const words = useWords()
  const { busy, refusal, run } = useStep(refresh)
  return (
    <div className={styles.column}>
      <Heading>{words('paused.title')}</Heading>
      <p className={styles.lead}>{words('paused.text')}</p>
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button aria-disabled={busy} onClick={() => void run(refresh)}>
          {words('arrive.again')}
        </Button>
      </div>
    </div>
  )
}
