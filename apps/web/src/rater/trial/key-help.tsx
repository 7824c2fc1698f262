'use client'

import { useWords } from '../rater-words.tsx'
import styles from './key-help.module.css'

interface KeyHelpProps {
  kind: 'rating' | 'choice'
  on: boolean
  onChange: (on: boolean) => void
}

/** Which keys do what, and the switch that turns single keys off. */
export function KeyHelp({ kind, on, onChange }: KeyHelpProps) {
  const words = useWords()
  const lines = [
    'keys.play',
    'keys.replay',
    kind === 'choice' ? 'keys.choices' : 'keys.scores',
    'keys.confirm',
  ] as const
  return (
    <details className={styles.help}>
      <summary>{words('keys.title')}</summary>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
        {words('keys.use')}
      </label>
      <ul>
        {lines.map((line) => (
          <li key={line}>{words(line)}</li>
        ))}
      </ul>
    </details>
  )
}
