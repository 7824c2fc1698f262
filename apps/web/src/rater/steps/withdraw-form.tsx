'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { post } from '../api.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import form from './form.module.css'
import { Heading } from './heading.tsx'

const nothing = async () => {}

/** Takes answers out by the code of a receipt. */
export function WithdrawForm() {
  const words = useWords()
  const { busy, refusal, run } = useStep(nothing)
  const [receipt, setReceipt] = useState('')
  const [votes, setVotes] = useState<number | null>(null)
  const [field, hint] = [useId(), useId()]
  const send = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => setVotes((await post<{ votes: number }>('/api/rater/withdraw', { receipt })).votes))
  }
  if (votes !== null) {
    return (
      <div className={styles.column}>
        <Heading key="done">{words('withdraw.done', { count: votes })}</Heading>
      </div>
    )
  }
  return (
    <form className={styles.column} onSubmit={send}>
      <Heading>{words('withdraw.title')}</Heading>
      <p className={styles.lead}>{words('withdraw.text')}</p>
      <div className={form.field}>
        <label htmlFor={field}>{words('withdraw.code')}</label>
        <input
          id={field}
          required
          dir="ltr"
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={hint}
          value={receipt}
          onChange={({ target }) => setReceipt(target.value)}
        />
        <p id={hint} className={form.hint}>
          {words('withdraw.hint')}
        </p>
      </div>
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {words('withdraw.submit')}
        </Button>
      </div>
    </form>
  )
}
