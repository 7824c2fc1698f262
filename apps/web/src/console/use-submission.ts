'use client'

import { type FormEvent, useState, useSyncExternalStore } from 'react'
import type { Problem } from '../studio/problem.ts'
import { useLocale } from './console-words.tsx'
import { sayProblem } from './say-problem.ts'

interface Submission {
  problem: Problem | null
  busy: boolean
  /** Runs what may fail, and shows the problem when it does. */
  run: (what: () => Promise<void>) => Promise<void>
}

/** One thing that is being asked for, with what went wrong. */
export function useSubmission(): Submission {
  const locale = useLocale()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (what: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await what()
    } catch (error) {
      setProblem(sayProblem(error, locale))
    }
    setBusy(false)
  }
  return { problem, busy, run }
}

const never = () => () => {}

/** False until the page's scripts run: a form that is sent before would put what was typed into the address. */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Hands a form's fields on instead of having the browser send it. */
export const fieldsOf =
  (handle: (fields: Record<string, string>) => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    handle(Object.fromEntries(entries))
  }
