'use client'

import type { Completion } from '@soundscene/fieldwork'
import { Check } from 'lucide-react'
import { CopyCode } from '../copy-code.tsx'
import { useWords } from '../rater-words.tsx'
import styles from '../way.module.css'
import end from './end.module.css'
import { Heading } from './heading.tsx'

/** How it ended, with all that the rater may need later. */
export function End({ completion: { ending, receipt, votes } }: { completion: Completion }) {
  const words = useWords()
  const { kind, code, url } = ending
  return (
    <div className={styles.column}>
      {kind === 'complete' && (
        <span className={end.seal}>
          <Check size={28} aria-hidden="true" />
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
