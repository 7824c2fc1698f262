import type { Locale, Translate } from '@soundscene/i18n'
import Link from 'next/link'
import styles from '../design/header.module.css'
import { Logo } from '../design/logo.tsx'
import { ThemeSwitch } from '../design/theme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import type { WordKey } from './words/words.ts'

/** The top of every page: the way home, the language and the theme. */
export function Header({ words, locale }: { words: Translate<WordKey>; locale: Locale }) {
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        <Logo />
        soundscene
      </Link>
      <nav aria-label={words('site.nav')} className={styles.nav}>
        <Link href="/about">{words('site.model')}</Link>
      </nav>
      <LanguageSwitch to={locale === 'en' ? 'de' : 'en'}>{words('site.language')}</LanguageSwitch>
      <ThemeSwitch label={words('site.theme')} />
    </header>
  )
}
