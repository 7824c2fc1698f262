'use client'

import { Bot } from 'lucide-react'
import { useAct } from '../../console/use-act.ts'
import { Button } from '../../design/button.tsx'
import { Alert } from '../../studio/alert.tsx'
import { useStudyWords } from '../words/use-study-words.ts'

/** Plays the draft through with simulated raters; takes up to a minute. */
export function RehearseButton({ id, again }: { id: string; again: boolean }) {
  const words = useStudyWords()
  const { act, problem, busy, disabled } = useAct({ method: 'POST', path: `/api/studies/${id}/rehearsal` })
  return (
    <div>
      <Button
        look={again ? 'quiet' : 'primary'}
        icon={<Bot size={18} aria-hidden="true" />}
        onClick={act}
        disabled={disabled}
      >
        {words(busy ? 'rehearsal.running' : again ? 'rehearsal.again' : 'rehearsal.start')}
      </Button>
      <p role="status">{busy && words('rehearsal.takes')}</p>
      <Alert problem={problem} />
    </div>
  )
}
