'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { useWords } from './console-words.tsx'
import styles from './copied.module.css'
import { Labelled } from './labelled.tsx'
import { useReady } from './use-submission.ts'

interface CopiedProps {
  label: string
  text: string
  /** Lines to show; one makes a single line. */
  rows?: number
  lang?: string
}

/** Words to be pasted elsewhere, with a button that copies them. */
export function Copied({ label, text, rows = 1, lang }: CopiedProps) {
  const words = useWords()
  const ready = useReady()
  const { copied, copy } = useCopy(text)
  const box = { readOnly: true, value: text, lang }
  return (
    <Labelled label={label}>
      {(tied) => (
        <>
          <div className={styles.row}>
            {rows === 1 ? <input {...box} {...tied} /> : <textarea {...box} {...tied} rows={rows} />}
            <Button
              icon={copied === 'yes' ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
              disabled={!ready}
              onClick={copy}
              aria-label={words('copy.of', { what: label })}
            >
              {words(copied === 'yes' ? 'copy.done' : 'copy.do')}
            </Button>
          </div>
          <p role="status">{copied === 'failed' ? words('copy.failed') : ''}</p>
        </>
      )}
    </Labelled>
  )
}

/** The clipboard is missing on pages that aren't secure, which throws at once. */
function useCopy(text: string) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return { copied, copy }
}
