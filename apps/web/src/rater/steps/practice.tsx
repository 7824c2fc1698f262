'use client'

import type { PracticeFeedback, RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { useState } from 'react'
import { addressOf, post } from '../api.ts'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { SessionProgress } from '../trial/session-progress.tsx'
import { TrialCard } from '../trial/trial-card.tsx'
import { questionsOf } from '../trial/trial-state.ts'
import { useStep } from '../use-step.ts'
import { Feedback } from './feedback.tsx'
import type { StepProps } from './step-view.tsx'

interface Answered {
  feedback: PracticeFeedback
  place: Place
}

/** Trials that only show how it goes, each with what most people would say. */
export function Practice({ study, place, trial, store, onPlace, refresh }: StepProps & { trial: RaterTrial }) {
  const { busy, refusal, run } = useStep(refresh)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { done, total } = place.session.practice
  const answer = (given: TrialAnswer) =>
    run(async () => setAnswered(await post<Answered>(addressOf(study, `/practice/${trial.id}`), given)))
  const goOn = () => {
    if (!answered) return
    setAnswered(null)
    onPlace(answered.place)
  }
  return (
    <>
      <TrialCard
        key={trial.id}
        trial={trial}
        questions={questionsOf(place.session.study.questions)}
        store={store}
        onAnswer={(given) => !busy && void answer(given)}
        progress={<SessionProgress practice number={done + 1} total={total} />}
        after={answered ? <Feedback feedback={answered.feedback} onContinue={goOn} /> : undefined}
      />
      <ProblemNote refusal={refusal} />
    </>
  )
}
