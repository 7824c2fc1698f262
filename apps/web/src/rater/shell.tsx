import { compiledTranslator } from '@soundscene/i18n/compiled'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Logo } from '../design/logo.tsx'
import { ThemeSwitch } from '../design/theme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { grammarOf, type RaterLocale, raterLocaleOf } from './locale.ts'
import { RaterWords } from './rater-words.tsx'
import styles from './shell.module.css'
import { compiledWords } from './words/compiled-words.ts'

const other: Readonly<Record<RaterLocale, RaterLocale>> = { en: 'de', de: 'en', 'ar-XB': 'en' }

/** What stands around a rater's page: nothing that leads away, and nothing that tells what the pictures are. */
export async function RaterShell({ children }: { children: ReactNode }) {
  const locale = raterLocaleOf(await headers())
  const [grammar, catalogue] = [grammarOf(locale), compiledWords[locale]]
  const words = compiledTranslator(catalogue, grammar)
  return (
    <>
      <a className={styles.skip} href="#main">
        {words('shell.skip')}
      </a>
      <header className={styles.header}>
        <span className={styles.name}>
          <Logo size={28} />
          {words('shell.name')}
        </span>
        <LanguageSwitch to={other[locale]}>{words('shell.otherLanguage')}</LanguageSwitch>
        <ThemeSwitch label={words('shell.theme')} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <RaterWords grammar={grammar} catalogue={catalogue}>
          {children}
        </RaterWords>
      </main>
    </>
  )
}
