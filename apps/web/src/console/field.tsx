import { type InputHTMLAttributes, useId } from 'react'
import styles from './field.module.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> {
  name: string
  label: string
  hint?: string
}

/** An input with its label above and a hint below. */
export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId()
  return (
    <p className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input {...input} id={id} className={styles.input} aria-describedby={hint && `${id}-hint`} />
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </p>
  )
}
