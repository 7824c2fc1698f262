'use client'

import { LogOut } from 'lucide-react'
import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { useWords } from './console-words.tsx'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

/** Ends this browser's session. */
export function SignOut() {
  const words = useWords()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const signOut = () =>
    run(async () => {
      await send('POST', '/api/auth/sign-out', {})
      location.assign('/sign-in')
    })
  return (
    <>
      <Button look="bare" icon={<LogOut size={18} aria-hidden="true" />} onClick={signOut} disabled={!ready || busy}>
        {words('nav.sign-out')}
      </Button>
      <Alert problem={problem} />
    </>
  )
}
