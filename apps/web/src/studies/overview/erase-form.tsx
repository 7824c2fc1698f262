'use client'

import { Field } from '../../console/field.tsx'
import { Form } from '../../console/form.tsx'
import { send } from '../../console/send.ts'
import { useStudyWords } from '../words/use-study-words.ts'

/** Erases somebody who asked for it, by the name that only Prolific and the owner know. */
export function EraseForm({ id }: { id: string }) {
  const words = useStudyWords()
  return (
    <Form
      label={words('erase.button')}
      look="quiet"
      done={words('erase.done')}
      onSubmit={async ({ prolific }) => {
        await send('POST', `/api/studies/${id}/erasures`, { prolific })
      }}
    >
      <Field name="prolific" maxLength={200} autoComplete="off" label={words('erase.id')} required />
    </Form>
  )
}
