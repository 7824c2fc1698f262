'use client'

import type { Place } from '../place.ts'
import type { StimulusStore } from '../stimuli/stimulus-store.ts'
import { ClosingForm } from './closing-form.tsx'
import { Consent } from './consent.tsx'
import { End } from './end.tsx'
import { Paused } from './paused.tsx'
import { Practice } from './practice.tsx'
import { Ready } from './ready.tsx'
import { SoundCheckStep } from './sound-check-step.tsx'
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
