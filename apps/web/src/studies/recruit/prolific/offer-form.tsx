'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Field, LongField, SelectField } from '../../../console/field.tsx'
import { Form } from '../../../console/form.tsx'
import { send } from '../../../console/send.ts'
import { Ticked } from '../../../console/ticked.tsx'
import { useFormat, useStudyWords } from '../../words/use-study-words.ts'
import { HourlyRate } from './hourly-rate.tsx'
import { centsIn, fairReward } from './money.ts'
import styles from './prolific.module.css'

interface OfferFormProps {
  id: string
  minutes: number
  /** How many raters of Prolific are wanted; null where nobody said. */
  places: number | null
  /** Whether there is a code for whoever is screened out. */
  canScreenOut: boolean
}

/** Makes the draft on Prolific, with what an hour is paid beside reward and minutes. */
export function OfferForm({ id, minutes: expected, places, canScreenOut }: OfferFormProps) {
  const words = useStudyWords()
  const format = useFormat()
  const router = useRouter()
  const [minutes, setMinutes] = useState(String(expected))
  const [reward, setReward] = useState(format.score(fairReward(expected) / 100))
  const [paysScreenOut, setPaysScreenOut] = useState(canScreenOut)
  return (
    <Form
      label={words('prolific.make-draft')}
      onSubmit={async (fields) => {
        await send('POST', `/api/studies/${id}/prolific`, offerOf(fields))
        router.refresh()
      }}
    >
      <LongField
        name="description"
        label={words('prolific.description')}
        hint={words('prolific.description-hint')}
        defaultValue={words('prolific.description-text')}
        maxLength={5000}
        rows={5}
        required
      />
      <div className={styles.pair}>
        <Field
          {...{ name: 'minutes', type: 'number', min: 1, max: 180, value: minutes, required: true }}
          label={words('prolific.minutes')}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <Money
          {...{ name: 'reward', value: reward, onChange: setReward }}
          label={words('prolific.reward')}
          hint={words('prolific.reward-hint')}
        />
        <Field
          {...{ name: 'places', type: 'number', min: 1, max: 100_000, defaultValue: places ?? 20, required: true }}
          label={words('prolific.places')}
        />
      </div>
      <HourlyRate reward={centsIn(reward)} minutes={Number(minutes)} />
      {canScreenOut && (
        <Ticked id="pays-screen-out" label={words('prolific.screen-out')} hint={words('prolific.screen-out-hint')}>
          <input
            {...{ type: 'checkbox', id: 'pays-screen-out', checked: paysScreenOut }}
            aria-describedby="pays-screen-out-hint"
            onChange={({ target }) => setPaysScreenOut(target.checked)}
          />
        </Ticked>
      )}
      {paysScreenOut && <ScreenOutFields expected={expected} />}
      <p className={styles.soft}>{words('prolific.draft-free')}</p>
    </Form>
  )
}

function ScreenOutFields({ expected }: { expected: number }) {
  const words = useStudyWords()
  const format = useFormat()
  const [reward, setReward] = useState(format.score(Math.ceil(fairReward(expected) / 4) / 100))
  return (
    <>
      <div className={styles.pair}>
        <Money name="screenOutReward" label={words('prolific.screen-out-reward')} value={reward} onChange={setReward} />
        <Field
          {...{ name: 'slots', type: 'number', min: 1, max: 100_000, defaultValue: 10, required: true }}
          label={words('prolific.screen-out-slots')}
          hint={words('prolific.screen-out-slots-hint')}
        />
      </div>
      <SelectField
        name="by"
        label={words('prolific.screen-out-by')}
        options={{ code: words('prolific.screen-out-by-code'), hand: words('prolific.screen-out-by-hand') }}
      />
    </>
  )
}

interface MoneyProps {
  name: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
}

function Money({ onChange, ...asked }: MoneyProps) {
  const words = useStudyWords()
  const said = {
    inputMode: 'decimal',
    pattern: '\\s*\\d{1,5}([.,]\\d{1,2})?\\s*',
    title: words('prolific.amount'),
  } as const
  return <Field {...asked} {...said} onChange={({ target }) => onChange(target.value)} required />
}

const offerOf = ({ description, minutes, reward, places, screenOutReward, slots, by }: Record<string, string>) => ({
  ...{ description, minutes: Number(minutes), places: Number(places), reward: centsIn(reward ?? '') },
  ...(screenOutReward !== undefined && {
    screenOut: { reward: centsIn(screenOutReward), slots: Number(slots), by },
  }),
})
