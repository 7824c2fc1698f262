'use client'

import { type FormEvent, useRef } from 'react'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/confirm.tsx'
import { Alert } from '../studio/alert.tsx'
import { PasswordField } from './account-fields.tsx'
import { useWords } from './console-words.tsx'
import styles from './form.module.css'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

/** Deletes one's own account after the password was given, where there is one, and a question answered. */
export function DeleteAccount({ hasPassword }: { hasPassword: boolean }) {
  const words = useWords()
  const ready = useReady()
  const form = useRef<HTMLFormElement>(null)
  const { problem, busy, run } = useSubmission()
  const remove = () =>
    run(async () => {
      const password = form.current && new FormData(form.current).get('password')
      await send('POST', '/api/auth/delete-user', password ? { password } : {})
      location.assign('/sign-in')
    })
  const stay = (event: FormEvent) => event.preventDefault()
  return (
    <form method="post" ref={form} onSubmit={stay} className={styles.form}>
      {hasPassword && <PasswordField label={words('field.current-password')} />}
      <Alert problem={problem} />
      <p className={styles.end}>
        <Confirm
          trigger={<Button disabled={!ready || busy}>{words('account.delete-button')}</Button>}
          title={words('account.delete-question')}
          confirmLabel={words('account.delete-confirm')}
          keepLabel={words('account.delete-keep')}
          onConfirm={remove}
        >
          {words('account.delete-answer')}
        </Confirm>
      </p>
    </form>
  )
}
