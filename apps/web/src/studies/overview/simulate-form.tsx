'use client'

import { Field } from '../../console/field.tsx'
import { Form } from '../../console/form.tsx'
import { send } from '../../console/send.ts'
import { useStudyWords } from '../words/use-study-words.ts'

/** Sends simulated raters into a study that has no others. */
export function SimulateForm({ id }: { id: string }) {
  const words = useStudyWords()
  return (
    <Form
      label={words('simulate.send')}
      look="quiet"
      done={words('simulate.sent')}
      onSubmit={async ({ raters }) => {
        await send('POST', `/api/studies/${id}/simulated-raters`, { raters })
      }}
    >
      <Field name="raters" type="number" min={1} max={500} defaultValue={40} label={words('simulate.count')} required />
    </Form>
  )
}
