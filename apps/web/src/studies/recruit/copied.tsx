'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { useReady } from '../../console/use-submission.ts'
import { Button } from '../../design/button.tsx'
import { useStudyWords } from '../words/use-study-words.ts'
import styles from './recruit.module.css'

interface CopiedProps {
  label: string
  text: string
  /** Lines to show; one makes a single line. */
  rows?: number
  lang?: string
}

/** Words to be pasted elsewhere, with a button that copies them. */
export function Copied({ label, text, rows = 1, lang }: CopiedProps) {
  const words = useStudyWords()
  const ready = useReady()
  const id = useId()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  const box = { id, readOnly: true, value: text, className: styles.box, lang }
  return (
    <div className={styles.copied}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        {rows === 1 ? <input {...box} /> : <textarea {...box} rows={rows} />}
        <Button
          icon={copied === 'yes' ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
          disabled={!ready}
          onClick={() => copy().catch(() => setCopied('failed'))}
          aria-label={words('copy.of', { what: label })}
        >
          {words(copied === 'yes' ? 'copy.done' : 'copy.do')}
        </Button>
      </div>
      <p role="status">{copied === 'failed' ? words('copy.failed') : ''}</p>
    </div>
  )
}
