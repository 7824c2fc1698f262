'use client'

import { EmailField, NewPasswordField } from './account-fields.tsx'
import { useWords } from './console-words.tsx'
import { Form } from './form.tsx'
import { send } from './send.ts'

/** Asks for a link by mail. It says the same whether there is such an account or not. */
export function AskResetForm() {
  const words = useWords()
  return (
    <Form
      label={words('reset.ask-button')}
      done={words('reset.sent')}
      onSubmit={async ({ email }) => {
        await send('POST', '/api/auth/request-password-reset', { email, redirectTo: '/reset-password' })
      }}
    >
      <EmailField />
    </Form>
  )
}

/** Sets a new password with the token of a link. */
export function SetPasswordForm({ token }: { token: string }) {
  const words = useWords()
  return (
    <Form
      label={words('reset.set-button')}
      onSubmit={async ({ newPassword }) => {
        await send('POST', '/api/auth/reset-password', { newPassword, token })
        location.assign('/sign-in')
      }}
    >
      <NewPasswordField label={words('field.new-password')} />
    </Form>
  )
}
