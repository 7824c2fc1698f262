'use client'

import { useState } from 'react'
import { asRefusal, type Refusal } from './api.ts'

/** One request at a time that leads to another step, and what went wrong with it. */
export interface StepRequest {
  busy: boolean
  refusal: Refusal | null
  run(request: () => Promise<void>): Promise<void>
}

/**
 * @param refresh asks where the rater stands: when a step is over already, its answer was lost on the way back, or given
 * elsewhere
 */
export function useStep(refresh: () => Promise<void>): StepRequest {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = async (request: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await request().catch((error: unknown) => (isOver(asRefusal(error)) ? refresh() : Promise.reject(error)))
    } catch (error) {
      setRefusal(asRefusal(error))
    }
    setBusy(false)
  }
  return { busy, refusal, run }
}

const isOver = ({ code }: Refusal) =>
  ['study/wrong-step', 'study/trial-unknown', 'study/unfinished', 'study/unknown-rater'].includes(code)
