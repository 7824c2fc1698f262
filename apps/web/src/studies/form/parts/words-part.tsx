'use client'

import { Section } from '../../../console/section.tsx'
import { useStudyWords } from '../../words/use-study-words.ts'
import { LongInput, TextInput } from '../inputs.tsx'

/** What raters read before they begin. */
export function WordsPart() {
  const words = useStudyWords()
  return (
    <Section title={words('form.consent')} lead={words('form.consent-lead')}>
      <TextInput name="contact" label={words('form.contact')} hint={words('form.contact-hint')} autoComplete="email" />
      <LongInput name="consent.en" label={words('form.consent-en')} rows={9} lang="en" />
      <LongInput name="consent.de" label={words('form.consent-de')} rows={9} lang="de" />
    </Section>
  )
}
