'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { addressOf, post } from '../api.ts'
import { type Device, devices, knownDevice } from '../listening-device.ts'
import { Options } from '../options.tsx'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import form from './form.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'

const difficulties = ['none', 'hearing', 'seeing', 'both'] as const
const longest = 1_000

/** The few questions at the end; none must be answered, and none that was answered before is asked again. */
export function ClosingForm({ study, onPlace, refresh }: StepProps) {
  const words = useWords()
  const { busy, refusal, run } = useStep(refresh)
  const [device, setDevice] = useState<Device | null>(() => knownDevice(study))
  const [difficulty, setDifficulty] = useState<(typeof difficulties)[number] | null>(null)
  const [comment, setComment] = useState('')
  const box = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    const answers = {
      ...(device && { device }),
      ...(difficulty && { difficulty }),
      ...(comment.trim() && { comment: comment.trim() }),
    }
    void run(async () => onPlace(await post<Place>(addressOf(study, '/complete'), answers)))
  }
  return (
    <form className={styles.column} onSubmit={send}>
      <Heading>{words('form.title')}</Heading>
      <p className={styles.lead}>{words('form.intro')}</p>
      <Options
        name="device"
        question={words('form.device')}
        options={devices.map((value) => ({ value, label: words(`check.${value}`) }))}
        value={device}
        onChoose={setDevice}
      />
      <Options
        name="difficulty"
        question={words('form.difficulty')}
        options={difficulties.map((value) => ({ value, label: words(`form.${value}`) }))}
        value={difficulty}
        onChoose={setDifficulty}
      />
      <div className={form.field}>
        <label htmlFor={box}>{words('form.comment')}</label>
        <textarea
          id={box}
          rows={4}
          maxLength={longest}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </div>
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {words('form.send')}
        </Button>
      </div>
    </form>
  )
}
