'use client'

import { useId } from 'react'
import styles from './options.module.css'

interface OptionsProps<Value extends string> {
  question: string
  /** In their order from top to bottom; `mark` stands before the words, such as a score. */
  options: readonly { value: Value; label: string; mark?: string }[]
  value: Value | null
  onChoose: (value: Value) => void
  /** Id of the words that say why nothing can be chosen yet. */
  lockedBy?: string | undefined
  /** How the ids of the inputs begin. */
  name: string
  /** Whether the question stands above already. */
  hidden?: boolean
}

/** One question with answers below each other, of which none is chosen beforehand. */
export function Options<Value extends string>(props: OptionsProps<Value>) {
  const { question, options, value, onChoose, lockedBy, name, hidden = false } = props
  const legend = useId()
  return (
    <div role="radiogroup" aria-labelledby={legend} aria-describedby={lockedBy} className={styles.group}>
      <p id={legend} className={hidden ? styles.hidden : styles.label}>
        {question}
      </p>
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${name}-${option.value}`}
          className={styles.option}
          data-locked={lockedBy ? '' : undefined}
        >
          <LockableRadio
            id={`${name}-${option.value}`}
            name={name}
            locked={lockedBy !== undefined}
            checked={value === option.value}
            onChoose={() => onChoose(option.value)}
          />
          {option.mark && <span className={styles.mark}>{option.mark}</span>}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

interface LockableRadioProps {
  id: string
  name: string
  locked: boolean
  checked: boolean
  onChoose: () => void
  labelledBy?: string
}

/** A radio button that can be reached and read while it is locked, and then does nothing, whoever clicks it. */
export function LockableRadio({ id, name, locked, checked, onChoose, labelledBy }: LockableRadioProps) {
  return (
    <input
      type="radio"
      className={styles.input}
      id={id}
      name={name}
      value={id}
      checked={checked}
      autoComplete="off"
      aria-disabled={locked}
      aria-labelledby={labelledBy}
      onClick={(event) => locked && event.preventDefault()}
      onChange={() => !locked && onChoose()}
    />
  )
}
