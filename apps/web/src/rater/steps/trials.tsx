'use client'

import type { RaterTrial } from '@soundscene/fieldwork'
import { LiveRegion } from '../../design/live-region.tsx'
import { useWords } from '../rater-words.tsx'
import { leftMs } from '../trial/minutes.ts'
import { SessionProgress } from '../trial/session-progress.tsx'
import { TrialCard } from '../trial/trial-card.tsx'
import { questionsOf } from '../trial/trial-state.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'
import { useTrials } from './use-trials.ts'

/** The trials that count, one after the other, whether or not there is a connection just now. */
export function Trials(props: StepProps & { trials: RaterTrial[] }) {
  const words = useWords()
  const { store, place } = props
  const { current, done, tookMs, skipped, unsent, offline, answer } = useTrials(props)
  const { questions } = place.session.study
  const { total } = place.session.progress
  const kept = offline ? words('net.kept', { count: unsent }) : undefined
  return (
    <>
      <LiveRegion>{kept ?? ''}</LiveRegion>
      {current ? (
        <TrialCard
          key={current.id}
          trial={current}
          questions={current.kind === 'rating' ? questionsOf(questions) : []}
          store={store}
          onAnswer={answer}
          note={kept ?? (skipped ? words('trial.skipped') : undefined)}
          progress={<SessionProgress number={done + 1} total={total} leftMs={leftMs(total - done, tookMs)} />}
        />
      ) : (
        <div className={styles.column}>
          <Heading>{words('trial.waiting')}</Heading>
          {kept && <p className={styles.note}>{kept}</p>}
        </div>
      )}
    </>
  )
}
