'use client'

import { Button } from '../../design/button.tsx'
import { addressOf, post } from '../api.ts'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { minutesOf, priorTrialMs } from '../trial/minutes.ts'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'

/** Between practice and what counts. */
export function Ready({ study, place, onPlace, refresh }: StepProps) {
  const words = useWords()
  const { busy, refusal, run } = useStep(refresh)
  const { total } = place.session.progress
  const start = () => run(async () => onPlace(await post<Place>(addressOf(study, '/trials'))))
  return (
    <div className={styles.column}>
      <Heading>{words('ready.title')}</Heading>
      <p className={styles.lead}>
        {words('ready.text', { count: total, minutes: Math.max(1, minutesOf(total * priorTrialMs)) })}
      </p>
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={busy} onClick={() => void start()}>
          {words('ready.start')}
        </Button>
      </div>
    </div>
  )
}
