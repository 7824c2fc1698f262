'use client'

import Link from 'next/link'
import { useState } from 'react'
import { EmailField, NameField, NewPasswordField } from './account-fields.tsx'
import { useWords } from './console-words.tsx'
import { Form } from './form.tsx'
import { ProviderButton } from './provider-button.tsx'
import { send } from './send.ts'
import styles from './sign-in-form.module.css'

interface SignUpFormProps {
  /** Where to go with the new account. */
  next: string
  invitation: string | undefined
  /** Whether nobody has an account yet. */
  isFirst: boolean
  /** The name of the OpenID provider, where there is one. */
  provider: string | undefined
}

/** Makes an account. Where addresses are confirmed by mail, it ends with a word about that. */
export function SignUpForm({ next, invitation, isFirst, provider }: SignUpFormProps) {
  const words = useWords()
  const [mailedTo, setMailedTo] = useState('')
  if (mailedTo) {
    return (
      <div role="status">
        <h2>{words('sign-up.check-mail-title')}</h2>
        <p>{words('sign-up.check-mail', { email: mailedTo })}</p>
      </div>
    )
  }
  return (
    <>
      <Form
        label={words('sign-up.button')}
        onSubmit={async ({ name, email = '', newPassword }) => {
          const account = { name, email, password: newPassword, callbackURL: next, invitation }
          const { token } = await send<{ token: string | null }>('POST', '/api/auth/sign-up/email', account)
          if (token) location.assign(next)
          else setMailedTo(email)
        }}
      >
        <NameField />
        <EmailField />
        <NewPasswordField />
      </Form>
      {provider && (
        <>
          <p className={styles.or}>{words('sign-in.or')}</p>
          <div className={styles.ways}>
            <ProviderButton label={words('sign-up.provider', { name: provider })} next={next} invitation={invitation} />
          </div>
        </>
      )}
      {!isFirst && (
        <p className={styles.links}>
          <Link href="/sign-in">{words('sign-up.have')}</Link>
        </p>
      )}
    </>
  )
}
