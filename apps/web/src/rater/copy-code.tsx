'use client'

import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { LiveRegion } from '../design/live-region.tsx'
import styles from './copy-code.module.css'
import { useWords } from './rater-words.tsx'

/** A code to be kept, as text that can be selected and with a button that copies it. */
export function CopyCode({ code }: { code: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <div className={styles.row}>
      <code className={styles.code} dir="ltr">
        {code}
      </code>
      <Button onClick={() => void copy().catch(() => setCopied(false))}>
        {words(copied ? 'end.copied' : 'end.copy')}
      </Button>
      <LiveRegion>{copied ? words('end.copied') : ''}</LiveRegion>
    </div>
  )
}
