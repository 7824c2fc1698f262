'use client'

import { useRouter } from 'next/navigation'
import { Field } from '../../../console/field.tsx'
import { Form } from '../../../console/form.tsx'
import { send } from '../../../console/send.ts'
import { useStudyWords } from '../../words/use-study-words.ts'

/** Remembers a study that was made on Prolific by hand. */
export function LinkForm({ id }: { id: string }) {
  const words = useStudyWords()
  const router = useRouter()
  return (
    <Form
      label={words('prolific.link')}
      look="quiet"
      onSubmit={async ({ prolificStudyId }) => {
        await send('POST', `/api/studies/${id}/prolific/link`, { prolificStudyId: prolificStudyId?.trim() })
        router.refresh()
      }}
    >
      <Field
        {...{ name: 'prolificStudyId', maxLength: 64, autoComplete: 'off', spellCheck: false, required: true }}
        label={words('prolific.id')}
        hint={words('prolific.id-hint')}
      />
    </Form>
  )
}
