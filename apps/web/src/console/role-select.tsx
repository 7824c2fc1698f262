'use client'

import { useRouter } from 'next/navigation'
import { Alert } from '../studio/alert.tsx'
import { useWords } from './console-words.tsx'
import styles from './field.module.css'
import { roleOptions } from './role-words.ts'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

interface RoleSelectProps {
  /** Whose role it is. */
  name: string
  role: string
  /** Where the role is changed. */
  path: string
}

/** Changes a member's role at once. */
export function RoleSelect({ name, role, path }: RoleSelectProps) {
  const words = useWords()
  const router = useRouter()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const change = (wanted: string) =>
    run(async () => {
      await send('PATCH', path, { role: wanted })
      router.refresh()
    })
  return (
    <>
      <select
        className={styles.input}
        aria-label={words('members.role-of', { name })}
        value={role}
        disabled={!ready || busy}
        onChange={(event) => void change(event.target.value)}
      >
        {Object.entries(roleOptions(words)).map(([value, say]) => (
          <option key={value} value={value}>
            {say}
          </option>
        ))}
      </select>
      <Alert problem={problem} />
    </>
  )
}
