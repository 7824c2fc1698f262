'use client'

import type { Place } from '../place.ts'
import type { StimulusStore } from '../stimuli/stimulus-store.ts'
import { OtherStep } from './load-later.ts'
import { Trials } from './trials.tsx'

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
  const { step } = props.place
  return step.name === 'trials' ? <Trials {...props} trials={step.trials} /> : <OtherStep {...props} step={step} />
}
