'use client'

import { useRouter } from 'next/navigation'
import { Field } from '../../console/field.tsx'
import { Form } from '../../console/form.tsx'
import { send } from '../../console/send.ts'
import { groupName } from '../live/group-words.ts'
import { useStudyWords } from '../words/use-study-words.ts'

/** Raises how many raters are wanted; a launched study can get more of them, never fewer. */
export function QuotaForm({ id, quotas }: { id: string; quotas: Readonly<Record<string, number>> }) {
  const words = useStudyWords()
  const router = useRouter()
  return (
    <Form
      label={words('quota.raise')}
      look="quiet"
      done={words('quota.raised')}
      onSubmit={async (fields) => {
        await send('POST', `/api/studies/${id}/quotas`, { quotas: fields })
        router.refresh()
      }}
    >
      {Object.entries(quotas).map(([group, count]) => (
        <Field
          key={group}
          name={group}
          type="number"
          min={count}
          max={100_000}
          defaultValue={count}
          label={groupName(group, words)}
          required
        />
      ))}
    </Form>
  )
}
