'use client'

import { useRouter } from 'next/navigation'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

/** One thing to ask the site for. */
export interface Act {
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  /** Where to go afterwards; the page is read again without it. */
  next?: string | undefined
}

/** What a button needs that asks the site for one thing. */
export function useAct({ method, path, body, next }: Act) {
  const router = useRouter()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const act = () =>
    void run(async () => {
      await send(method, path, body)
      if (next) location.assign(next)
      else router.refresh()
    })
  return { act, problem, busy, disabled: !ready || busy }
}
