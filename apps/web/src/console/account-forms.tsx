'use client'

import { useRouter } from 'next/navigation'
import { NameField, NewPasswordField, PasswordField } from './account-fields.tsx'
import { useWords } from './console-words.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import { addPasskey } from './passkeys.ts'
import { send } from './send.ts'

export function NameForm({ name }: { name: string }) {
  const words = useWords()
  const router = useRouter()
  return (
    <Form
      label={words('account.save')}
      look="quiet"
      done={words('account.saved')}
      onSubmit={async (fields) => {
        await send('POST', '/api/auth/update-user', { name: fields.name })
        router.refresh()
      }}
    >
      <NameField value={name} />
    </Form>
  )
}

/** Changes the address that one signs in with: at once, or when links to both addresses were opened. */
export function AddressForm({ isMailed }: { isMailed: boolean }) {
  const words = useWords()
  const router = useRouter()
  return (
    <Form
      label={words('account.address-button')}
      look="quiet"
      done={words(isMailed ? 'account.address-sent' : 'account.saved')}
      onSubmit={async ({ newEmail }) => {
        await send('POST', '/api/auth/change-email', { newEmail, callbackURL: '/account' })
        router.refresh()
      }}
    >
      <Field
        name="newEmail"
        type="email"
        label={words('account.address-new')}
        autoComplete="email"
        maxLength={254}
        required
      />
    </Form>
  )
}

/** Changes a password that is known; every other browser is signed out by it. */
export function PasswordForm() {
  const words = useWords()
  const router = useRouter()
  return (
    <Form
      label={words('account.password-button')}
      look="quiet"
      done={words('account.saved')}
      onSubmit={async ({ password, newPassword }) => {
        const change = { currentPassword: password, newPassword, revokeOtherSessions: true }
        await send('POST', '/api/auth/change-password', change)
        router.refresh()
      }}
    >
      <PasswordField label={words('field.current-password')} />
      <NewPasswordField label={words('field.new-password')} />
    </Form>
  )
}

export function PasskeyForm() {
  const words = useWords()
  const router = useRouter()
  return (
    <Form
      label={words('account.passkey-add')}
      look="quiet"
      onSubmit={async ({ passkey = '' }) => {
        await addPasskey(passkey)
        router.refresh()
      }}
    >
      <Field
        name="passkey"
        label={words('account.passkey-name')}
        defaultValue={words('account.passkey-default')}
        maxLength={60}
        autoComplete="off"
        required
      />
    </Form>
  )
}
