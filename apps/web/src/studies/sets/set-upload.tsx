'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState } from 'react'
import { useReady, useSubmission } from '../../console/use-submission.ts'
import { Alert } from '../../studio/alert.tsx'
import { useStudyWords } from '../words/use-study-words.ts'
import styles from './set-upload.module.css'
import { uploadSet } from './upload-set.ts'

interface SetUploadProps {
  isFirst: boolean
  onFrozen: (id: string) => void
}

/** Takes a set of stimuli as a zip file and freezes it. */
export function SetUpload({ isFirst, onFrozen }: SetUploadProps) {
  const words = useStudyWords()
  const id = useId()
  const router = useRouter()
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const [frozen, setFrozen] = useState('')
  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (!file) return
    setFrozen('')
    void run(async () => {
      const { id: setId, title } = await uploadSet(file)
      setFrozen(title)
      onFrozen(setId)
      router.refresh()
    })
    target.value = ''
  }
  return (
    <div className={styles.upload}>
      <label htmlFor={id}>{words(isFirst ? 'set.upload-first' : 'set.upload')}</label>
      <input id={id} type="file" accept=".zip,application/zip" disabled={!ready || busy} onChange={upload} />
      <p className={styles.hint}>{words('set.upload-hint')}</p>
      <p role="status" className={styles.hint}>
        {busy ? words('set.freezing') : frozen && words('set.frozen', { title: frozen })}
      </p>
      <Alert problem={problem} />
    </div>
  )
}
