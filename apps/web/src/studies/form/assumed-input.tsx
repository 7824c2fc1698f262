'use client'

import { useId } from 'react'
import styles from './inputs.module.css'

interface AssumedInputProps {
  label: string
  value: number
  /** By how much the shown number is larger, such as 100 for percent. */
  scale?: number
  onChange: (value: number) => void
}

/** A number that only the expectation on this page uses; nothing of it is stored. */
export function AssumedInput({ label, value, scale = 1, onChange }: AssumedInputProps) {
  const id = useId()
  return (
    <div className={styles.asked}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        className={styles.input}
        defaultValue={Number((value * scale).toFixed(4))}
        onChange={({ target }) => onChange(Number(target.value) / scale)}
      />
    </div>
  )
}
