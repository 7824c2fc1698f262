'use client'

import { Field, LongField, SelectField } from '../../console/field.tsx'
import { useFormField } from './form-state.tsx'

/** Where an input is found, such as by the list of what is wrong. */
export const inputId = (name: string) => `field-${name.replaceAll('.', '-')}`

/** What a field of the form is called, by its path in the configuration, and what is said of it. */
export interface AskedProps {
  name: string
  label: string
  hint?: string
}

function useInput({ name, ...label }: AskedProps) {
  const { value, complaint, change } = useFormField(name)
  const onChange = ({ target }: { target: { value: string } }) => change(target.value)
  return { ...label, id: inputId(name), name, value, complaint, onChange }
}

export function TextInput({ autoComplete = 'off', ...asked }: AskedProps & { autoComplete?: string }) {
  return <Field type="text" autoComplete={autoComplete} {...useInput(asked)} />
}

export function NumberInput({ step = 1, ...asked }: AskedProps & { step?: number | 'any' }) {
  return <Field type="number" min={0} step={step} autoComplete="off" {...useInput(asked)} />
}

export function LongInput({ rows = 4, lang, ...asked }: AskedProps & { rows?: number; lang?: string }) {
  return <LongField rows={rows} lang={lang} {...useInput(asked)} />
}

export function SelectInput({ options, ...asked }: AskedProps & { options: Readonly<Record<string, string>> }) {
  return <SelectField options={options} {...useInput(asked)} />
}
