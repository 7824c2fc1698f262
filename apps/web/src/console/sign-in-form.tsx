'use client'

import { KeyRound } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { EmailField, PasswordField } from './account-fields.tsx'
import { useWords } from './console-words.tsx'
import { Form } from './form.tsx'
import { signInWithPasskey } from './passkeys.ts'
import { ProviderButton } from './provider-button.tsx'
import { send } from './send.ts'
import styles from './sign-in-form.module.css'
import { useReady, useSubmission } from './use-submission.ts'

interface SignInFormProps {
  /** Where to go once signed in. */
  next: string
  /** The name of the OpenID provider, where there is one. */
  provider: string | undefined
  /** Why a provider sent somebody back. */
  refused: string | undefined
}

/** Signs in by password, by passkey or at a provider. */
export function SignInForm({ next, provider, refused }: SignInFormProps) {
  const words = useWords()
  const problem = refused ? { code: refused, detail: words('sign-in.refused', { reason: refused }) } : null
  return (
    <>
      <Alert problem={problem} />
      <Form
        label={words('sign-in.button')}
        onSubmit={async ({ email, password }) => {
          await send('POST', '/api/auth/sign-in/email', { email, password, callbackURL: next })
          location.assign(next)
        }}
      >
        <EmailField />
        <PasswordField />
      </Form>
      <p className={styles.or}>{words('sign-in.or')}</p>
      <div className={styles.ways}>
        <PasskeyButton next={next} />
        {provider && <ProviderButton label={words('sign-in.provider', { name: provider })} next={next} />}
      </div>
      <p className={styles.links}>
        <Link href="/reset-password">{words('sign-in.forgot')}</Link>
        <Link href="/sign-up">{words('sign-in.new')}</Link>
      </p>
    </>
  )
}

function PasskeyButton({ next }: { next: string }) {
  const words = useWords()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const signIn = () =>
    run(async () => {
      await signInWithPasskey()
      location.assign(next)
    })
  return (
    <>
      <Button icon={<KeyRound size={18} aria-hidden="true" />} onClick={signIn} disabled={!ready || busy}>
        {words('sign-in.passkey')}
      </Button>
      <Alert problem={problem} />
    </>
  )
}
