'use client'

import { useEffect } from 'react'
import { keepPlace } from '../offline/kept-place.ts'
import type { Step } from '../place.ts'
import { ClosingForm } from './closing-form.tsx'
import { Consent } from './consent.tsx'
import { End } from './end.tsx'
import { Paused } from './paused.tsx'
import { Practice } from './practice.tsx'
import { Ready } from './ready.tsx'
import { SoundCheckStep } from './sound-check-step.tsx'
import type { StepProps } from './step-view.tsx'

/** What comes before the trials and after them. */
export function OtherStep({ step, ...props }: StepProps & { step: Exclude<Step, { name: 'trials' }> }) {
  const { study, place } = props
  useEffect(() => keepPlace(study, place), [study, place])
  switch (step.name) {
    case 'consent':
      return <Consent {...props} />
    case 'soundCheck':
      return <SoundCheckStep {...props} check={step.check} />
    case 'practice':
      return <Practice {...props} trial={step.trial} />
    case 'ready':
      return <Ready {...props} />
    case 'form':
      return <ClosingForm {...props} />
    case 'paused':
      return <Paused {...props} />
    case 'end':
      return <End study={study} completion={step.completion} />
  }
}
