'use client'

import { Field } from '../../console/field.tsx'

interface AssumedInputProps {
  label: string
  value: number
  /** By how much the shown number is larger, such as 100 for percent. */
  scale?: number
  onChange: (value: number) => void
}

/** A number that only the expectation on this page uses; nothing of it is stored. */
export function AssumedInput({ label, value, scale = 1, onChange }: AssumedInputProps) {
  return (
    <Field
      type="number"
      min={0}
      step="any"
      label={label}
      defaultValue={Number((value * scale).toFixed(4))}
      onChange={({ target }) => onChange(Number(target.value) / scale)}
    />
  )
}
