'use client'

import { Section } from '../../../console/section.tsx'
import { useStudyWords } from '../../words/use-study-words.ts'
import { CheckInput, OneOf } from '../check-inputs.tsx'
import { useFields } from '../form-state.tsx'
import { TextInput } from '../inputs.tsx'

/** What is asked. */
export function QuestionPart() {
  const words = useStudyWords()
  const { kind } = useFields()
  return (
    <Section title={words('form.question')} lead={words('form.question-lead')}>
      <TextInput name="title" label={words('form.title')} hint={words('form.title-hint')} />
      <OneOf
        name="kind"
        label={words('form.kind')}
        options={[
          { value: 'choice', label: words('kind.choice'), hint: words('kind.choice-hint') },
          { value: 'rating', label: words('kind.rating'), hint: words('kind.rating-hint') },
          { value: 'both', label: words('kind.both'), hint: words('kind.both-hint') },
        ]}
      />
      {kind !== 'choice' && (
        <fieldset>
          <legend>{words('form.also-asked')}</legend>
          <CheckInput name="questions.real" label={words('form.ask-real')} />
          <CheckInput name="questions.fits" label={words('form.ask-fits')} />
        </fieldset>
      )}
    </Section>
  )
}
