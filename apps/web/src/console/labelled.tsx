import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

/** What stands around an input. */
export interface Label {
  label: string
  hint?: string | undefined
  /** What is wrong with what was entered. */
  complaint?: string | undefined
  /** Where the input is found; made up without it. */
  id?: string | undefined
}

/** What ties an input to its label, its hint and the complaint about it. */
interface Tied {
  id: string
  className: string | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** A label above an input, a hint and what is wrong below. */
export function Labelled({ label, hint, complaint, id, children }: Label & { children: (tied: Tied) => ReactNode }) {
  const made = useId()
  const tied = tie(id ?? made, hint, complaint)
  return (
    <div className={styles.field}>
      <label htmlFor={tied.id} className={styles.label}>
        {label}
      </label>
      {children(tied)}
      {hint && (
        <p id={`${tied.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Complaint id={tied.id} complaint={complaint} />
    </div>
  )
}

function tie(id: string, hint?: string, complaint?: string): Tied {
  const described = [hint && `${id}-hint`, complaint && `${id}-complaint`].filter(Boolean).join(' ')
  return {
    id,
    className: styles.input,
    'aria-invalid': complaint ? true : undefined,
    'aria-describedby': described || undefined,
  }
}

/** What is wrong with the input of that id. */
export function Complaint({ id, complaint }: { id: string; complaint: string | undefined }) {
  if (!complaint) return null
  return (
    <p id={`${id}-complaint`} className={styles.complaint}>
      <TriangleAlert size={16} aria-hidden="true" />
      {complaint}
    </p>
  )
}
