import { Meter } from '../design/meter.tsx'
import { percent, ranked, type Take } from './take.ts'
import styles from './verdict.module.css'

/** What the model heard, class by class, and the figures that let anybody make the same picture again. */
export function Verdict({ take }: { take: Take }) {
  if (!take.probabilities) return null
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <h2 id="verdict" className={styles.title}>
        What it heard
      </h2>
      <ul className={styles.classes}>
        {ranked(take.probabilities).map(([name, share]) => (
          <li key={name} className={name === take.class ? styles.guess : undefined}>
            <span className={styles.name}>{name}</span>
            <Meter value={share} label={name} text={percent(share)} />
            <span className={styles.share}>{percent(share)}</span>
          </li>
        ))}
      </ul>
      <Figures take={take} />
    </section>
  )
}

function Figures({ take: { seed, timings, model } }: { take: Take }) {
  const figures: [string, string][] = [['Seed', String(seed)]]
  if (timings) {
    figures.push(['Listened', milliseconds(timings.feature)], ['Drew', milliseconds(timings.generate + timings.encode)])
  }
  if (model) figures.push(['Model', model])
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

const milliseconds = (ms: number) => (ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`)
