import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { type Label, Labelled } from './labelled.tsx'

type Attributes<Of> = Omit<Of, 'id' | 'className'> & Label

/** An input of one line. */
export function Field({ label, hint, complaint, id, ...input }: Attributes<InputHTMLAttributes<HTMLInputElement>>) {
  return <Labelled {...{ label, hint, complaint, id }}>{(tied) => <input {...input} {...tied} />}</Labelled>
}

/** An input of several lines. */
export function LongField({
  label,
  hint,
  complaint,
  id,
  ...textarea
}: Attributes<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return <Labelled {...{ label, hint, complaint, id }}>{(tied) => <textarea {...textarea} {...tied} />}</Labelled>
}

interface SelectFieldProps extends Attributes<SelectHTMLAttributes<HTMLSelectElement>> {
  /** What can be chosen, by its value. */
  options: Readonly<Record<string, string>>
}

/** A choice from a few. */
export function SelectField({ label, hint, complaint, id, options, ...select }: SelectFieldProps) {
  return (
    <Labelled {...{ label, hint, complaint, id }}>
      {(tied) => (
        <select {...select} {...tied}>
          {Object.entries(options).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
