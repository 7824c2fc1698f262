'use client'

import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormField } from './form-state.tsx'
import styles from './inputs.module.css'

/** Where an input is found, such as by the list of what is wrong. */
export const inputId = (name: string) => `field-${name.replaceAll('.', '-')}`

interface AskedProps {
  /** Path in the configuration. */
  name: string
  label: string
  hint?: string
}

/** A label above, a hint and what is wrong below. */
function Asked({ name, label, hint, children }: AskedProps & { children: ReactNode }) {
  return (
    <div className={styles.asked}>
      <label htmlFor={inputId(name)} className={styles.label}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${inputId(name)}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Complaint name={name} />
    </div>
  )
}

/** What is wrong with a field. */
export function Complaint({ name }: { name: string }) {
  const { complaint } = useFormField(name)
  if (!complaint) return null
  return (
    <p id={`${inputId(name)}-complaint`} className={styles.complaint}>
      <TriangleAlert size={16} aria-hidden="true" />
      {complaint}
    </p>
  )
}

function useInput(name: string, hint?: string) {
  const { value, complaint, change } = useFormField(name)
  const described = [hint && `${inputId(name)}-hint`, complaint && `${inputId(name)}-complaint`].filter(Boolean)
  return {
    id: inputId(name),
    name,
    value,
    className: styles.input,
    'aria-invalid': complaint ? true : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  }
}

export function TextInput({ autoComplete = 'off', ...asked }: AskedProps & { autoComplete?: string }) {
  return (
    <Asked {...asked}>
      <input type="text" autoComplete={autoComplete} {...useInput(asked.name, asked.hint)} />
    </Asked>
  )
}

export function NumberInput({ step = 1, ...asked }: AskedProps & { step?: number | 'any' }) {
  return (
    <Asked {...asked}>
      <input type="number" min={0} step={step} autoComplete="off" {...useInput(asked.name, asked.hint)} />
    </Asked>
  )
}

export function LongInput({ rows = 4, lang, ...asked }: AskedProps & { rows?: number; lang?: string }) {
  return (
    <Asked {...asked}>
      <textarea rows={rows} lang={lang} {...useInput(asked.name, asked.hint)} />
    </Asked>
  )
}

/** Something that is on or off. */
export function CheckInput({ name, label, hint }: AskedProps) {
  const { value, change } = useFormField(name)
  return (
    <div className={styles.check}>
      <input
        type="checkbox"
        id={inputId(name)}
        name={name}
        checked={value === 'on'}
        aria-describedby={hint && `${inputId(name)}-hint`}
        onChange={({ target }) => change(target.checked ? 'on' : '')}
      />
      <label htmlFor={inputId(name)}>{label}</label>
      {hint && (
        <p id={`${inputId(name)}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface OneOfProps extends AskedProps {
  options: readonly { value: string; label: string; hint?: string }[]
}

/** One of a few. */
export function OneOf({ name, label, hint, options }: OneOfProps) {
  const { value, change, complaint } = useFormField(name)
  return (
    <fieldset className={styles.asked} aria-describedby={complaint && `${inputId(name)}-complaint`}>
      <legend className={styles.label}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {options.map((option, i) => {
        const id = i === 0 ? inputId(name) : `${inputId(name)}-${i}`
        return (
          <div key={option.value} className={styles.check}>
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              checked={value === option.value}
              aria-describedby={option.hint && `${id}-hint`}
              onChange={() => change(option.value)}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint && (
              <p id={`${id}-hint`} className={styles.hint}>
                {option.hint}
              </p>
            )}
          </div>
        )
      })}
      <Complaint name={name} />
    </fieldset>
  )
}
