import { TriangleAlert } from 'lucide-react'
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
  if (take?.state === 'failed') return <TriangleAlert className={styles.failed} size={48} aria-hidden="true" />
  if (take?.state !== 'done') return <LatentScene />
  return <Picture key={take.id} take={take} alt={describe(take)} className={styles.picture} />
}

function Caption({ take }: { take: Take | undefined }) {
  const guess = take && guessOf(take)
  if (take?.state === 'failed') return <span className={styles.title}>This one didn’t come out</span>
  if (!guess) return <span className={styles.hint}>Your picture develops here</span>
  return (
    <>
      <span className={styles.title}>{guess.class}</span>
      <span className={styles.share}>{percent(guess.share)} sure</span>
    </>
  )
}

function Progress({ phase, take }: PrintProps) {
  const current = stepOf(phase, take)
  return (
    <>
      <span className={styles.title}>{progressText(phase, take)}…</span>
      <ol className={styles.steps} aria-hidden="true">
        {steps.map((step, index) => (
          <li key={step} className={index <= current ? styles.reached : undefined} />
        ))}
      </ol>
    </>
  )
}

const describe = (take: Take) =>
  ['Generated picture of a scene', guessOf(take)?.class].filter(Boolean).join(', probably ')
