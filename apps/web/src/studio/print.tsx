'use client'

import { TriangleAlert } from 'lucide-react'
import { useWords } from '../site/site-words.tsx'
import { className } from '../words/class-name.ts'
import { LatentScene } from './latent-scene.tsx'
import { Picture } from './picture.tsx'
import styles from './print.module.css'
import { progressText, stepOf, steps } from './steps.ts'
import type { Phase } from './studio-state.ts'
import { guessOf, percent, type Take } from './take.ts'

interface PrintProps {
  phase: Phase
  take: Take | undefined
}

/** The photographic print: blank paper, paper in the developer, or the finished picture with its caption. */
export function Print({ phase, take }: PrintProps) {
  const working = phase === 'uploading' || take?.state === 'queued' || take?.state === 'drawing'
  return (
    <figure className={`${styles.print} ${take?.state === 'done' ? '' : styles.blank}`}>
      <div className={`${styles.paper} ${working ? styles.developing : ''}`}>
        <Paper take={take} />
      </div>
      <figcaption className={styles.caption}>
        {working ? <Progress phase={phase} take={take} /> : <Caption take={take} />}
      </figcaption>
    </figure>
  )
}

function Paper({ take }: { take: Take | undefined }) {
  const words = useWords()
  if (take?.state === 'failed') return <TriangleAlert className={styles.failed} size={48} aria-hidden="true" />
  if (take?.state !== 'done') return <LatentScene />
  const guess = guessOf(take)
  const alt = guess ? words('print.pictureOf', { name: className(words, guess.class) }) : words('print.picture')
  return <Picture key={take.id} take={take} alt={alt} className={styles.picture} />
}

function Caption({ take }: { take: Take | undefined }) {
  const words = useWords()
  const guess = take && guessOf(take)
  if (take?.state === 'failed') return <span className={styles.title}>{words('print.failed')}</span>
  if (!guess) return <span className={styles.hint}>{words('print.empty')}</span>
  return (
    <>
      <span className={styles.title}>{className(words, guess.class)}</span>
      <span className={styles.share}>{words('print.sure', { percent: percent(guess.share) })}</span>
    </>
  )
}

function Progress({ phase, take }: PrintProps) {
  const words = useWords()
  const current = stepOf(phase, take)
  return (
    <>
      <span className={styles.title}>{progressText(words, phase, take)}…</span>
      <ol className={styles.steps} aria-hidden="true">
        {steps.map((step, index) => (
          <li key={step} className={index <= current ? styles.reached : undefined} />
        ))}
      </ol>
    </>
  )
}
