import { useWords } from '../site/site-words.tsx'
import { className } from '../words/class-name.ts'
import styles from './samples.module.css'
import { Waveform } from './waveform.tsx'

/** A sound that comes with the site. */
export interface Sample {
  name: string
  address: string
  /** Waveform, 0 … 1. */
  peaks: number[]
}

interface SamplesProps {
  samples: readonly Sample[]
  onChoose: (sample: Sample) => void
  disabled: boolean
}

/** Sounds to try without having one: a contact sheet of waveforms. */
export function Samples({ samples, onChoose, disabled }: SamplesProps) {
  const words = useWords()
  return (
    <section className={styles.samples} aria-labelledby="samples">
      <h2 id="samples" className={styles.title}>
        {words('samples.title')}
      </h2>
      <ul className={styles.sheet}>
        {samples.map((sample) => (
          <li key={sample.name}>
            <button type="button" className={styles.sample} disabled={disabled} onClick={() => onChoose(sample)}>
              <Waveform peaks={sample.peaks} />
              <span className={styles.name}>{className(words, sample.name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{words('samples.note')}</p>
    </section>
  )
}
