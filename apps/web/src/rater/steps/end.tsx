'use client'

import type { Completion } from '@soundscene/fieldwork'
import { useEffect } from 'react'
import { Sign } from '../../design/sign.tsx'
import { CopyCode } from '../copy-code.tsx'
import { serveOffline } from '../offline/serve-offline.ts'
import { useWords } from '../rater-words.tsx'
import styles from '../way.module.css'
import end from './end.module.css'
import { Heading } from './heading.tsx'

interface EndProps {
  study: string
  completion: Completion
}

/** How it ended, with all that the rater may need later. */
export function End({ study, completion: { ending, receipt, votes } }: EndProps) {
  const words = useWords()
  useEffect(() => void serveOffline(study, null).catch(() => {}), [study])
  const { kind, code, url } = ending
  return (
    <div className={styles.column}>
      {kind === 'complete' && (
        <span className={end.seal}>
          <Sign name="check" size={28} />
        </span>
      )}
      <Heading>{words(kind === 'complete' ? 'end.complete' : `end.${kind}`)}</Heading>
      <p className={styles.lead}>
        {kind === 'complete' ? words('end.votes', { count: votes }) : words(`end.${kind}Text`)}
      </p>
      {code && (
        <section className={end.slip}>
          <h2>{words('end.code')}</h2>
          <CopyCode code={code} />
          {url && (
            <a className={end.back} href={url}>
              {words('end.back')}
            </a>
          )}
        </section>
      )}
      {receipt && kind !== 'withdrawn' && (
        <section className={end.slip}>
          <h2>{words('end.receipt')}</h2>
          <CopyCode code={receipt} />
          <p>{words('end.receiptText')}</p>
          <a className={end.quiet} href="/r/withdraw">
            {words('end.withdraw')}
          </a>
        </section>
      )}
    </div>
  )
}
