'use client'

import { Section } from '../../../console/section.tsx'
import type { SetFacts } from '../../sets/set-facts.ts'
import { useStudyWords } from '../../words/use-study-words.ts'
import { OneOf } from '../check-inputs.tsx'
import { useFields } from '../form-state.tsx'
import { LongInput, NumberInput } from '../inputs.tsx'
import styles from '../study-form.module.css'

/** What will be computed, decided before the first vote. */
export function AnalysisPart({ set }: { set: SetFacts | undefined }) {
  const words = useStudyWords()
  const { kind } = useFields()
  const [first = 'e', second = 'f'] = set?.models ?? []
  return (
    <Section title={words('form.analysis')} lead={words('form.analysis-lead')}>
      <OneOf
        name="analysis.primary"
        label={words('form.primary')}
        options={[
          { value: 'match-share', label: words('primary.match-share'), hint: words('primary.match-share-hint') },
          {
            value: 'model-differences',
            label: words('primary.model-differences'),
            hint: words('primary.model-differences-hint'),
          },
        ]}
      />
      <LongInput
        name="analysis.contrasts"
        label={words('form.contrasts')}
        hint={words('form.contrasts-hint', { example: `${first} < ${second}`, models: set?.models.join(', ') ?? '' })}
        rows={3}
      />
      <div className={styles.pair}>
        <NumberInput name="analysis.alpha" label={words('form.alpha')} step="any" />
        <NumberInput
          name="analysis.plannedRaters"
          label={words('form.planned-raters')}
          hint={words('form.planned-raters-hint')}
        />
      </div>
      <fieldset>
        <legend>{words('form.exclusions')}</legend>
        <p>{words('form.exclusions-lead')}</p>
        <div className={styles.pair}>
          {kind !== 'rating' && <NumberInput name="analysis.exclude.attention" label={words('exclude.attention')} />}
          {kind !== 'choice' && (
            <NumberInput name="analysis.exclude.anchors" label={words('exclude.anchors')} step="any" />
          )}
          <NumberInput name="analysis.exclude.votes" label={words('exclude.votes')} />
          <NumberInput name="analysis.exclude.medianMs" label={words('exclude.medianMs')} />
        </div>
      </fieldset>
    </Section>
  )
}
