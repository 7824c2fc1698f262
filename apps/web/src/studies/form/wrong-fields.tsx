'use client'

import type { Ref } from 'react'
import { useStudyWords } from '../words/use-study-words.ts'
import type { Complaints } from './complaints.ts'
import { inputId } from './inputs.tsx'
import styles from './study-form.module.css'

interface WrongFieldsProps {
  ref: Ref<HTMLDivElement>
  complaints: Complaints
}

/** All that is wrong with the form, each leading to its field. It takes the focus when the form can't be sent. */
export function WrongFields({ ref, complaints }: WrongFieldsProps) {
  const words = useStudyWords()
  const wrong = Object.entries(complaints)
  if (wrong.length === 0) return null
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.wrong}>
      <p>{words('form.wrong', { count: wrong.length })}</p>
      <ul>
        {wrong.map(([name, complaint]) => (
          <li key={name}>
            <a href={`#${inputId(name)}`}>
              {labelOf(name)}: {complaint}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the field is called on the page. */
function labelOf(name: string): string {
  const input = document.getElementById(inputId(name))
  const legend = input?.closest('fieldset')?.querySelector('legend')
  const label = document.querySelector(`label[for="${inputId(name)}"]`)
  const isOneOf = input instanceof HTMLInputElement && input.type === 'radio'
  return (isOneOf ? legend : label)?.textContent ?? name
}
