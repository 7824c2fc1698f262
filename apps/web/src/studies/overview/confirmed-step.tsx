'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { send } from '../../console/send.ts'
import { useReady, useSubmission } from '../../console/use-submission.ts'
import { Button } from '../../design/button.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { Alert } from '../../studio/alert.tsx'
import { useStudyWords } from '../words/use-study-words.ts'

interface ConfirmedStepProps {
  path: string
  body: unknown
  label: string
  title: string
  confirmLabel: string
  primary?: boolean
  method?: 'POST' | 'DELETE'
  /** Where to go afterwards; the page is read again without it. */
  next?: string
  children: ReactNode
}

/** A step that can't be taken back: asked about before, with what it means. */
export function ConfirmedStep({
  path,
  body,
  label,
  title,
  confirmLabel,
  primary,
  method = 'POST',
  next,
  children,
}: ConfirmedStepProps) {
  const words = useStudyWords()
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
    <div>
      <Confirm
        trigger={
          <Button look={primary ? 'primary' : 'quiet'} disabled={!ready || busy}>
            {busy ? words('form.busy') : label}
          </Button>
        }
        title={title}
        confirmLabel={confirmLabel}
        keepLabel={words('step.not-yet')}
        onConfirm={() => void act()}
      >
        {children}
      </Confirm>
      <Alert problem={problem} />
    </div>
  )
}
