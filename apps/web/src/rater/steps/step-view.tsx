'use client'

import { lazy, Suspense } from 'react'
import type { Place } from '../place.ts'
import type { StimulusStore } from '../stimuli/stimulus-store.ts'
import { Trials } from './trials.tsx'

// The page of a trial loads no other step: it must be there at once.
const Consent = lazy(() => import('./consent.tsx').then(({ Consent }) => ({ default: Consent })))
const SoundCheckStep = lazy(() =>
  import('./sound-check-step.tsx').then(({ SoundCheckStep }) => ({ default: SoundCheckStep })),
)
const Practice = lazy(() => import('./practice.tsx').then(({ Practice }) => ({ default: Practice })))
const Ready = lazy(() => import('./ready.tsx').then(({ Ready }) => ({ default: Ready })))
const ClosingForm = lazy(() => import('./closing-form.tsx').then(({ ClosingForm }) => ({ default: ClosingForm })))
const Paused = lazy(() => import('./paused.tsx').then(({ Paused }) => ({ default: Paused })))
const End = lazy(() => import('./end.tsx').then(({ End }) => ({ default: End })))

/** What every step is given. */
export interface StepProps {
  study: string
  place: Place
  store: StimulusStore
  onPlace: (place: Place | null) => void
  /** Asks the server where the rater stands. */
  refresh: () => Promise<void>
}

/** The step at which a rater is. */
export function StepView(props: StepProps) {
  return (
    <Suspense>
      <CurrentStep {...props} />
    </Suspense>
  )
}

function CurrentStep(props: StepProps) {
  const { step } = props.place
  switch (step.name) {
    case 'consent':
      return <Consent {...props} />
    case 'soundCheck':
      return <SoundCheckStep {...props} check={step.check} />
    case 'practice':
      return <Practice {...props} trial={step.trial} />
    case 'ready':
      return <Ready {...props} />
    case 'trials':
      return <Trials {...props} trials={step.trials} />
    case 'form':
      return <ClosingForm {...props} />
    case 'paused':
      return <Paused {...props} />
    case 'end':
      return <End completion={step.completion} />
  }
}
