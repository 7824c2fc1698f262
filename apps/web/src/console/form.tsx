'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { useWords } from './console-words.tsx'
import styles from './form.module.css'
import { fieldsOf, useReady, useSubmission } from './use-submission.ts'

interface FormProps {
  /** What the button says. */
  label: string
  look?: 'primary' | 'quiet'
  /** Does what the form is for; its problem is shown in the form. */
  onSubmit: (fields: Record<string, string>) => Promise<void>
  /** Said beside the button once that worked. */
  done?: string
  children?: ReactNode
}

/** A form that is sent by its button or the Enter key, and says what went wrong above it. */
export function Form({ label, look = 'primary', onSubmit, done, children }: FormProps) {
  const words = useWords()
  const ready = useReady()
  const [worked, setWorked] = useState(false)
  const { problem, busy, run } = useSubmission()
  const submit = fieldsOf((fields) => {
    setWorked(false)
    void run(async () => {
      await onSubmit(fields)
      setWorked(true)
    })
  })
  return (
    <form method="post" onSubmit={submit} className={styles.form}>
      {children}
      <Alert problem={problem} />
      <noscript>{words('form.needs-script')}</noscript>
      <p className={styles.end}>
        <Button type="submit" look={look} disabled={!ready || busy}>
          {busy ? words('form.busy') : label}
        </Button>
        <span role="status" className={styles.said}>
          {worked && done ? done : ''}
        </span>
      </p>
    </form>
  )
}
