'use client'

import { useRouter } from 'next/navigation'
import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

interface ActionButtonProps {
  /** What the button says, and what is read aloud where that says too little. */
  children: string
  label?: string
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  /** Where to go afterwards; the page is read again without it. */
  next?: string
  /** Whether it is the one thing to do next on the page. */
  primary?: boolean
}

/** A button that asks the site for one thing, and shows it when the site refuses. */
export function ActionButton({ children, label, method, path, body, next, primary = false }: ActionButtonProps) {
  const router = useRouter()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const act = () =>
    run(async () => {
      await send(method, path, body)
      if (next) location.assign(next)
      else router.refresh()
    })
  return (
    <>
      <Button look={primary ? 'primary' : 'quiet'} onClick={act} disabled={!ready || busy} aria-label={label}>
        {children}
      </Button>
      <Alert problem={problem} />
    </>
  )
}
