'use client'

import { useState } from 'react'
import { ActionButton } from '../../../console/action-button.tsx'
import { Row } from '../../../console/rows.tsx'
import { useReady } from '../../../console/use-submission.ts'
import { Button } from '../../../design/button.tsx'
import { useStudyWords } from '../../words/use-study-words.ts'
import { RejectForm } from './reject-form.tsx'

interface ReviewProps {
  /** Of the submission. */
  id: string
  path: string
  note: string
  /** Only what was handed in can be approved or rejected. */
  canApprove: boolean
  canScreenOut: boolean
}

/** One submission that waits for a decision. */
export function Review({ id, path, note, canApprove, canScreenOut }: ReviewProps) {
  const words = useStudyWords()
  const ready = useReady()
  const [rejecting, setRejecting] = useState(false)
  const asked = { method: 'POST', path: `${path}/submissions/${id}` } as const
  const of = (act: string) => words('prolific.act-of', { act, id })
  return (
    <Row name={id} note={note}>
      {canApprove && (
        <>
          <ActionButton {...asked} body={{ verdict: 'approve' }} label={of(words('prolific.approve'))}>
            {words('prolific.approve')}
          </ActionButton>
          <Button
            aria-expanded={rejecting}
            aria-label={of(words('prolific.reject'))}
            disabled={!ready}
            onClick={() => setRejecting(!rejecting)}
          >
            {words('prolific.reject')}
          </Button>
        </>
      )}
      {canScreenOut && (
        <ActionButton {...asked} body={{ verdict: 'screen-out' }} label={of(words('prolific.screen-out-now'))}>
          {words('prolific.screen-out-now')}
        </ActionButton>
      )}
      {rejecting && <RejectForm path={asked.path} />}
    </Row>
  )
}
