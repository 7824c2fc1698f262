'use client'

import { Section } from '../../../console/section.tsx'
import { useStudyWords } from '../../words/use-study-words.ts'
import { CheckInput } from '../check-inputs.tsx'
import { useFields } from '../form-state.tsx'
import { NumberInput, TextInput } from '../inputs.tsx'
import { prolificEndings, quotaGroups } from '../study-fields.ts'
import styles from '../study-form.module.css'

/** Who takes part, how they are looked after, and what becomes of what they said. */
export function PeoplePart({ isNew }: { isNew: boolean }) {
  const words = useStudyWords()
  const fields = useFields()
  return (
    <>
      <Section title={words('form.care')} lead={words('form.care-lead')}>
        <div className={styles.pair}>
          <NumberInput name="practice" label={words('form.practice')} hint={words('form.zero-off')} />
          {fields.kind !== 'rating' && (
            <>
              <NumberInput name="checks.real" label={words('form.checks-real')} hint={words('form.zero-off')} />
              <NumberInput name="checks.bothWrong" label={words('form.checks-wrong')} hint={words('form.zero-off')} />
              <NumberInput
                name="checks.failuresAllowed"
                label={words('form.failures-allowed')}
                hint={words('form.empty-never')}
              />
            </>
          )}
        </div>
      </Section>
      <Section title={words('form.recruiting')} lead={words('form.recruiting-lead')}>
        <CheckInput name="recruiting.open" label={words('recruiting.open')} hint={words('recruiting.open-hint')} />
        <CheckInput
          name="recruiting.classroom"
          label={words('recruiting.classroom')}
          hint={words('recruiting.classroom-hint')}
        />
        <CheckInput name="recruiting.chat" label={words('recruiting.chat')} hint={words('recruiting.chat-hint')} />
        <CheckInput
          name="recruiting.prolific"
          label={words('recruiting.prolific')}
          hint={words('recruiting.prolific-hint')}
        />
        {fields['recruiting.prolific'] === 'on' && (
          <fieldset>
            <legend>{words('form.prolific-codes')}</legend>
            <div className={styles.pair}>
              {prolificEndings.map((ending) => (
                <TextInput
                  key={ending}
                  name={`recruiting.prolific.codes.${ending}`}
                  label={words(`ending.${ending}`)}
                />
              ))}
              <TextInput name="recruiting.prolific.host" label={words('form.prolific-host')} />
            </div>
          </fieldset>
        )}
        <fieldset>
          <legend>{words('form.quotas')}</legend>
          <div className={styles.pair}>
            {quotaGroups.map((group) => (
              <NumberInput key={group} name={`quotas.${group}`} label={words(`group.${group}`)} />
            ))}
          </div>
        </fieldset>
      </Section>
      <Section title={words('form.afterwards')} lead={words('form.afterwards-lead')}>
        <CheckInput name="publicResults" label={words('form.public')} hint={words('form.public-hint')} />
        <NumberInput name="retentionDays" label={words('form.retention')} hint={words('form.retention-hint')} />
        {isNew && <CheckInput name="simulated" label={words('form.simulated')} hint={words('form.simulated-hint')} />}
      </Section>
    </>
  )
}
