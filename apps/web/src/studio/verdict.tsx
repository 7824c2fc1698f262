'use client'

import { Meter } from '../design/meter.tsx'
import { useLocale, useWords } from '../site/site-words.tsx'
import { className } from '../words/class-name.ts'
import { percent, ranked, type Take } from './take.ts'
import styles from './verdict.module.css'

/** What the model heard, class by class, and the figures that let anybody make the same picture again. */
export function Verdict({ take }: { take: Take }) {
  const words = useWords()
  if (!take.probabilities) return null
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <h2 id="verdict" className={styles.title}>
        {words('verdict.title')}
      </h2>
      <ul className={styles.classes}>
        {ranked(take.probabilities).map(([name, share]) => (
          <li key={name} className={name === take.class ? styles.guess : undefined}>
            <span className={styles.name}>{className(words, name)}</span>
            <Meter value={share} label={className(words, name)} text={percent(share)} />
            <span className={styles.share}>{percent(share)}</span>
          </li>
        ))}
      </ul>
      <Figures take={take} />
    </section>
  )
}

function Figures({ take: { seed, timings, model } }: { take: Take }) {
  const words = useWords()
  const tell = durationIn(useLocale())
  const figures: [string, string][] = [[words('verdict.seed'), String(seed)]]
  if (timings) {
    const drew = timings.generate + timings.encode
    figures.push([words('verdict.listened'), tell(timings.feature)], [words('verdict.drew'), tell(drew)])
  }
  if (model) figures.push([words('verdict.model'), model])
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Milliseconds as people read them: `78 ms`, `1.2 s`. */
function durationIn(locale: string): (ms: number) => string {
  const seconds = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (ms) => (ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${seconds.format(ms / 1000)} s`)
}
