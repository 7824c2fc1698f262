'use client'

import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { type Act, useAct } from './use-act.ts'

interface ActionButtonProps extends Act {
  /** What the button says, and what is read aloud where that says too little. */
  children: string
  label?: string
  /** Whether it is the one thing to do next on the page. */
  primary?: boolean
}

/** A button that asks the site for one thing, and shows it when the site refuses. */
export function ActionButton({ children, label, primary = false, ...asked }: ActionButtonProps) {
  const { act, problem, disabled } = useAct(asked)
  return (
    <>
      <Button look={primary ? 'primary' : 'quiet'} onClick={act} disabled={disabled} aria-label={label}>
        {children}
      </Button>
      <Alert problem={problem} />
    </>
  )
}
