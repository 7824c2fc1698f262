'use client'

import { useRouter } from 'next/navigation'
import { LongField, SelectField } from '../../../console/field.tsx'
import { Form } from '../../../console/form.tsx'
import { send } from '../../../console/send.ts'
import { useStudyWords } from '../../words/use-study-words.ts'
import styles from './prolific.module.css'

/** Those of Prolific's categories that a listening study can have. */
const categories = ['FAILED_CHECK', 'LOW_EFFORT', 'TOO_QUICKLY', 'FAILED_INSTRUCTIONS', 'NO_DATA', 'OTHER'] as const

/** Why a submission is rejected; the person reads it, and Prolific takes nothing shorter than 100 characters. */
export function RejectForm({ path }: { path: string }) {
  const words = useStudyWords()
  const router = useRouter()
  const options = Object.fromEntries(categories.map((category) => [category, words(`reject.${category}`)]))
  return (
    <div className={styles.reject}>
      <Form
        label={words('prolific.reject-do')}
        look="quiet"
        onSubmit={async ({ category, message }) => {
          await send('POST', path, { verdict: 'reject', category, message })
          router.refresh()
        }}
      >
        <SelectField name="category" label={words('prolific.reject-category')} options={options} />
        <LongField
          {...{ name: 'message', minLength: 100, maxLength: 5000, rows: 4, required: true }}
          label={words('prolific.reject-message')}
          hint={words('prolific.reject-hint')}
        />
      </Form>
    </div>
  )
}
