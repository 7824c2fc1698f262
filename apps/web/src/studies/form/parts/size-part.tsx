'use client'

import { useDeferredValue, useState } from 'react'
import { More } from '../../../console/more.tsx'
import { Section } from '../../../console/section.tsx'
import type { SetFacts } from '../../sets/set-facts.ts'
import { useStudyWords } from '../../words/use-study-words.ts'
import { AssumedInput } from '../assumed-input.tsx'
import { type Assumptions, expectationsOf, usualAssumptions } from '../expectation.ts'
import { useFields } from '../form-state.tsx'
import { NumberInput } from '../inputs.tsx'
import { PlanPanel } from '../plan-panel.tsx'
import styles from '../study-form.module.css'

/** How many votes, and what they can be expected to show. */
export function SizePart({ set }: { set: SetFacts | undefined }) {
  const words = useStudyWords()
  const fields = useFields()
  const [assumed, setAssumed] = useState<Assumptions>(usualAssumptions)
  const expected = expectationsOf(useDeferredValue(fields), set, useDeferredValue(assumed))
  const assume = (name: keyof Assumptions) => ({
    value: assumed[name],
    onChange: (value: number) => setAssumed((before) => ({ ...before, [name]: value })),
  })
  const [hasChoices, hasRatings] = [fields.kind !== 'rating', fields.kind !== 'choice']
  return (
    <Section title={words('form.size')} lead={words('form.size-lead')}>
      <div className={styles.pair}>
        <NumberInput name="votesPerItem" label={words('form.votes-per-item')} />
        {hasChoices && <NumberInput name="block.choice" label={words('form.block-choice')} />}
        {hasRatings && <NumberInput name="block.rating" label={words('form.block-rating')} />}
      </div>
      <output className={styles.plan}>
        {hasChoices && <PlanPanel kind="choice" expected={expected.choice} set={set} />}
        {hasRatings && <PlanPanel kind="rating" expected={expected.rating} set={set} />}
      </output>
      <More summary={words('plan.assumptions')}>
        <div className={styles.pair}>
          {hasChoices && (
            <>
              <AssumedInput label={words('plan.choice-aim')} scale={100} {...assume('choiceAim')} />
              <AssumedInput label={words('plan.share')} scale={100} {...assume('share')} />
              <AssumedInput label={words('plan.rater-sd')} {...assume('raterSd')} />
              <AssumedInput label={words('plan.sound-sd')} {...assume('soundSd')} />
            </>
          )}
          {hasRatings && <AssumedInput label={words('plan.rating-aim')} {...assume('ratingAim')} />}
        </div>
      </More>
    </Section>
  )
}
