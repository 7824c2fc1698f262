'use client'

import { useWords } from './console-words.tsx'
import { Field } from './field.tsx'

/** Everything about these fields is what password managers expect; nothing is asked that has to be remembered. */
export function EmailField({ value }: { value?: string }) {
  const words = useWords()
  return (
    <Field
      name="email"
      type="email"
      label={words('field.email')}
      autoComplete="username webauthn"
      defaultValue={value}
      maxLength={254}
      required
    />
  )
}

export function NameField({ value }: { value?: string }) {
  const words = useWords()
  return (
    <Field
      name="name"
      label={words('field.name')}
      hint={words('field.name-hint')}
      autoComplete="name"
      defaultValue={value}
      maxLength={100}
      required
    />
  )
}

/** The password that somebody has. */
export function PasswordField({ label }: { label?: string }) {
  const words = useWords()
  return (
    <Field
      name="password"
      type="password"
      label={label ?? words('field.password')}
      autoComplete="current-password"
      required
    />
  )
}

/** A password that somebody chooses. */
export function NewPasswordField({ label }: { label?: string }) {
  const words = useWords()
  return (
    <Field
      name="newPassword"
      type="password"
      label={label ?? words('field.password')}
      hint={words('field.password-hint')}
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
    />
  )
}
