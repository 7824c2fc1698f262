'use client'

import type { PracticeFeedback } from '@soundscene/fieldwork'
import { useEffect, useId, useRef } from 'react'
import button from '../../design/button.module.css'
import { useWords } from '../rater-words.tsx'
import styles from './feedback.module.css'

interface FeedbackProps {
  feedback: PracticeFeedback
  onContinue: () => void
}

/** What most people would have said, and the way on, to which the focus goes. */
export function Feedback({ feedback: { asExpected, expected }, onContinue }: FeedbackProps) {
  const words = useWords()
  const id = useId()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <div className={styles.feedback} data-expected={asExpected}>
      <p id={id}>
        {asExpected === null ? (
          words('practice.unheard')
        ) : asExpected ? (
          words('practice.right')
        ) : (
          <Expected {...expected} />
        )}
      </p>
      <button
        ref={next}
        type="button"
        aria-describedby={id}
        className={`${button.button} ${button.primary}`}
        onClick={onContinue}
      >
        {words('practice.next')}
      </button>
    </div>
  )
}

/** Pictures that are beside each other on a wide screen are above each other on a phone. */
function Expected(expected: { choice?: 'left' | 'right'; scores?: [lowest: number, highest: number] }) {
  const words = useWords()
  if (expected.scores) {
    const [lowest, highest] = expected.scores
    return words('practice.scores', { lowest, highest })
  }
  const key = expected.choice === 'left' ? 'practice.left' : 'practice.rightSide'
  return (
    <>
      <span className={styles.wide}>{words(key, { stacked: 'no' })}</span>
      <span className={styles.narrow}>{words(key, { stacked: 'yes' })}</span>
    </>
  )
}
