'use client'

import { useId, useRef } from 'react'
import { Button } from '../../design/button.tsx'
import { addressOf, post } from '../api.ts'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useStep } from '../use-step.ts'
import styles from './leave.module.css'

/** The way out that is always there. */
export function Leave({ study, onPlace }: { study: string; onPlace: (place: Place) => void }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const withdraw = async () => onPlace(await post<Place>(addressOf(study, '/withdraw')))
  const { busy, refusal, run } = useStep(withdraw)
  return (
    <div className={styles.leave}>
      <Button look="bare" onClick={() => dialog.current?.showModal()}>
        {words('leave.open')}
      </Button>
      <dialog ref={dialog} aria-labelledby={title} className={styles.dialog}>
        <h2 id={title}>{words('leave.title')}</h2>
        <p>{words('leave.text')}</p>
        <ProblemNote refusal={refusal} />
        <div className={styles.actions}>
          <Button look="primary" autoFocus onClick={() => dialog.current?.close()}>
            {words('leave.stay')}
          </Button>
          <Button aria-disabled={busy} onClick={() => void run(withdraw)}>
            {words('leave.withdraw')}
          </Button>
        </div>
      </dialog>
    </div>
  )
}
