import type { Translate } from '@soundscene/i18n/translator'
import { useWords } from '../site/site-words.tsx'
import type { ShownKey } from '../site/words/words.ts'
import { className } from '../words/class-name.ts'
import styles from './film-strip.module.css'
import { Picture } from './picture.tsx'
import { decibels, guessOf, type Take } from './take.ts'

interface FilmStripProps {
  takes: readonly Take[]
  selected: string | null
  onSelect: (id: string) => void
}

/** Every take of this sound as a frame on a strip of film; one radio group, so the arrow keys move through it. */
export function FilmStrip({ takes, selected, onSelect }: FilmStripProps) {
  const words = useWords()
  return (
    <fieldset>
      <legend className={styles.legend}>{words('takes.title')}</legend>
      <div className={styles.frames}>
        {takes.map((take, index) => (
          <label key={take.id} className={styles.frame}>
            <input
              type="radio"
              name="take"
              className={styles.radio}
              checked={take.id === selected}
              onChange={() => onSelect(take.id)}
              aria-label={describe(words, take, index + 1)}
            />
            <Thumbnail take={take} />
            <span className={styles.edge} aria-hidden="true">
              {index + 1} <span>{decibels(take.gain)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Thumbnail({ take }: { take: Take }) {
  if (take.state !== 'done') return <span className={`${styles.picture} ${styles[take.state]}`} />
  return <Picture take={take} alt="" className={styles.picture} />
}

function describe(words: Translate<ShownKey>, take: Take, number: number): string {
  const guess = guessOf(take)
  const what = guess ? className(words, guess.class) : words(`takes.${take.state}`)
  return [words('takes.number', { number }), what, decibels(take.gain)].filter(Boolean).join(', ')
}
