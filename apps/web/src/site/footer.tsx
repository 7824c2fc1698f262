import type { Translate } from '@soundscene/i18n'
import Link from 'next/link'
import styles from './footer.module.css'
import type { WordKey } from './words/words.ts'

/** The bottom of every page: what this is not. */
export function Footer({ words }: { words: Translate<WordKey> }) {
  return (
    <footer className={styles.footer}>
      <p>{words('site.honest')}</p>
      <Link href="/about">{words('site.model')}</Link>
      <Link href="/privacy">{words('site.privacy')}</Link>
    </footer>
  )
}
