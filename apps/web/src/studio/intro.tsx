import type { Translate } from '@soundscene/i18n'
import type { WordKey } from '../site/words/words.ts'
import styles from './intro.module.css'

/** What this is, in three sentences; all of it is there without a script. */
export function Intro({ words }: { words: Translate<WordKey> }) {
  return (
    <>
      <h1 className={styles.title}>{words('intro.title')}</h1>
      <p className={styles.lead}>{words('intro.lead')}</p>
      <p className={styles.honest}>
        {words('intro.honest')} <a href="/about">{words('intro.limits')}</a>
      </p>
      <noscript>
        <p className={styles.noscript}>{words('intro.noScript')}</p>
      </noscript>
    </>
  )
}
