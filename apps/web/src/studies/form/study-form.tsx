'use client'

import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { type FormEvent, useRef, useState } from 'react'
import { send } from '../../console/send.ts'
import { useReady, useSubmission } from '../../console/use-submission.ts'
import { Button } from '../../design/button.tsx'
import { Alert } from '../../studio/alert.tsx'
import type { SetFacts } from '../sets/set-facts.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import { complaintsOf } from './complaints.ts'
import { FormContext } from './form-state.tsx'
import { AnalysisPart } from './parts/analysis-part.tsx'
import { MaterialPart } from './parts/material-part.tsx'
import { PeoplePart } from './parts/people-part.tsx'
import { QuestionPart } from './parts/question-part.tsx'
import { SizePart } from './parts/size-part.tsx'
import { WordsPart } from './parts/words-part.tsx'
import { configOf, type StudyFields } from './study-fields.ts'
import styles from './study-form.module.css'
import { WrongFields } from './wrong-fields.tsx'

interface StudyFormProps {
  sets: SetFacts[]
  start: StudyFields
  /** The draft that is changed; a new one is made without it. */
  studyId?: string
}

interface Saved {
  id: string
}

/** All that is decided about a study, on one page. What is wrong is said all at once, beside its fields. */
export function StudyForm({ sets, start, studyId }: StudyFormProps) {
  const words = useStudyWords()
  const format = useFormat()
  const ready = useReady()
  const wrong = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState<StudyFields>({ ...start, setId: start.setId ?? sets[0]?.id ?? '' })
  const [tried, setTried] = useState(false)
  const { problem, busy, run } = useSubmission()
  const setId = fields.setId ?? ''
  const complaints = tried ? complaintsOf(fields, setId, words, format) : {}
  const change = (name: string, value: string) => setFields((before) => ({ ...before, [name]: value }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(complaintsOf(fields, setId, words, format)).length > 0) {
      requestAnimationFrame(() => wrong.current?.focus())
      return
    }
    void run(async () => {
      const config = configOf(fields) as StudyConfigInput
      const body = { setId, config, ...(!studyId && { simulated: fields.simulated === 'on' }) }
      const saved = studyId
        ? await send<Saved>('PATCH', `/api/studies/${studyId}`, body)
        : await send<Saved>('POST', '/api/studies', body)
      location.assign(`/studies/${saved.id}`)
    })
  }

  return (
    <FormContext value={{ fields, complaints, change }}>
      <form method="post" noValidate onSubmit={submit} className={styles.form}>
        <QuestionPart />
        <MaterialPart sets={sets} />
        <SizePart set={sets.find(({ id }) => id === setId)} />
        <WordsPart />
        <PeoplePart isNew={!studyId} />
        <AnalysisPart set={sets.find(({ id }) => id === setId)} />
        <WrongFields ref={wrong} complaints={complaints} />
        <Alert problem={problem} />
        <noscript>{words('form.needs-script')}</noscript>
        <p className={styles.end}>
          <Button type="submit" look="primary" disabled={!ready || busy}>
            {words(busy ? 'form.busy' : studyId ? 'form.save' : 'form.create')}
          </Button>
          <span className={styles.note}>{words('form.end-note')}</span>
        </p>
      </form>
    </FormContext>
  )
}
