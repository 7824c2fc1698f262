'use client'

import { useRouter } from 'next/navigation'
import { Field } from '../../../console/field.tsx'
import { Form } from '../../../console/form.tsx'
import { send } from '../../../console/send.ts'
import { useStudyWords } from '../../words/use-study-words.ts'

interface PlacesFormProps {
  path: string
  places: number
  /** How many raters of Prolific are wanted here. */
  quota: number | null
}

/** Raises how many places there are; Prolific takes none back. */
export function PlacesForm({ path, places, quota }: PlacesFormProps) {
  const words = useStudyWords()
  const router = useRouter()
  return (
    <Form
      label={words('prolific.raise-places')}
      look="quiet"
      done={words('prolific.places-raised')}
      onSubmit={async (fields) => {
        await send('POST', `${path}/places`, { places: Number(fields.places) })
        router.refresh()
      }}
    >
      <Field
        key={places}
        {...{ name: 'places', type: 'number', min: places, max: 100_000, defaultValue: places, required: true }}
        label={words('prolific.places')}
        hint={quota === null ? words('prolific.no-quota') : words('prolific.quota', { count: quota })}
      />
    </Form>
  )
}
