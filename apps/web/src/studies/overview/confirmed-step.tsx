'use client'

import type { ReactNode } from 'react'
import { type Act, useAct } from '../../console/use-act.ts'
import { Button } from '../../design/button.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { Alert } from '../../studio/alert.tsx'
import { useStudyWords } from '../words/use-study-words.ts'

interface ConfirmedStepProps extends Act {
  label: string
  title: string
  confirmLabel: string
  primary?: boolean
  children: ReactNode
}

/** A step that can't be taken back: asked about before, with what it means. */
export function ConfirmedStep({ label, title, confirmLabel, primary, children, ...asked }: ConfirmedStepProps) {
  const words = useStudyWords()
  const { act, problem, busy, disabled } = useAct(asked)
  return (
    <div>
      <Confirm
        trigger={
          <Button look={primary ? 'primary' : 'quiet'} disabled={disabled}>
            {busy ? words('form.busy') : label}
          </Button>
        }
        title={title}
        confirmLabel={confirmLabel}
        keepLabel={words('step.not-yet')}
        onConfirm={act}
      >
        {children}
      </Confirm>
      <Alert problem={problem} />
    </div>
  )
}
