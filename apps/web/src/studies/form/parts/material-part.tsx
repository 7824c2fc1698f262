'use client'

import { Complaint } from '../../../console/labelled.tsx'
import { Section } from '../../../console/section.tsx'
import type { SetFacts } from '../../sets/set-facts.ts'
import { SetUpload } from '../../sets/set-upload.tsx'
import { useStudyWords } from '../../words/use-study-words.ts'
import { CheckInput } from '../check-inputs.tsx'
import { useFormField } from '../form-state.tsx'
import { inputId, SelectInput } from '../inputs.tsx'
import styles from '../study-form.module.css'

/** Which sounds and pictures. */
export function MaterialPart({ sets }: { sets: SetFacts[] }) {
  const words = useStudyWords()
  const { value, complaint, change } = useFormField('setId')
  const { value: kind } = useFormField('kind')
  const chosen = sets.find(({ id }) => id === value)
  const titles = Object.fromEntries(sets.map(({ id, title }) => [id, title]))
  return (
    <Section title={words('form.material')} lead={words('form.material-lead')}>
      {sets.length > 0 ? (
        <SelectInput name="setId" label={words('form.set')} options={titles} />
      ) : (
        <Complaint id={inputId('setId')} complaint={complaint} />
      )}
      {chosen && <SetCard set={chosen} />}
      <SetUpload isFirst={sets.length === 0} onFrozen={change} />
      {kind !== 'choice' && (
        <fieldset>
          <legend>{words('form.anchors')}</legend>
          <CheckInput name="anchors.real" label={words('form.anchor-real')} />
          <CheckInput name="anchors.wrongClass" label={words('form.anchor-wrong')} />
        </fieldset>
      )}
    </Section>
  )
}

/** What is in a set, and its hash. */
function SetCard({ set }: { set: SetFacts }) {
  const words = useStudyWords()
  const { sounds, practiceSounds, pictures, classes, models, sha256 } = set
  return (
    <div className={styles.set}>
      <p>{words('set.holds', { sounds, practice: practiceSounds, pictures, classes: classes.length })}</p>
      <p>{words('set.models', { models: models.join(', ') })}</p>
      <p className={styles.hash}>SHA-256 {sha256}</p>
    </div>
  )
}
