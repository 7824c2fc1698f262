'use client'

import { Bot } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { send } from '../../console/send.ts'
import { useReady, useSubmission } from '../../console/use-submission.ts'
import { Button } from '../../design/button.tsx'
import { Alert } from '../../studio/alert.tsx'
import { useStudyWords } from '../words/use-study-words.ts'

/** Plays the draft through with simulated raters; takes up to a minute. */
export function RehearseButton({ id, again }: { id: string; again: boolean }) {
  const words = useStudyWords()
  const router = useRouter()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const rehearse = () =>
    run(async () => {
      await send('POST', `/api/studies/${id}/rehearsal`)
      router.refresh()
    })
  return (
    <div>
      <Button
        look={again ? 'quiet' : 'primary'}
        icon={<Bot size={18} aria-hidden="true" />}
        onClick={() => void rehearse()}
        disabled={!ready || busy}
      >
        {words(busy ? 'rehearsal.running' : again ? 'rehearsal.again' : 'rehearsal.start')}
      </Button>
      <p role="status">{busy && words('rehearsal.takes')}</p>
      <Alert problem={problem} />
    </div>
  )
}
