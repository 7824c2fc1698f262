import { compiledTranslator } from '@soundscene/i18n/compiled'
import type { ReactNode } from 'react'
import header from '../design/header.module.css'
import { Logo } from '../design/logo.tsx'
import { PageFrame } from '../design/page-frame.tsx'
import { ThemeSwitch } from '../design/theme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { grammarOf, type RaterLocale } from './locale.ts'
import { RaterWords } from './rater-words.tsx'
import { compiledWords } from './words/compiled-words.ts'

const other: Readonly<Record<RaterLocale, RaterLocale>> = { en: 'de', de: 'en', 'ar-XB': 'en' }

/** What stands around a rater's page: nothing that leads away, and nothing that tells what the pictures are. */
export function RaterShell({ locale, children }: { locale: RaterLocale; children: ReactNode }) {
  const [grammar, catalogue] = [grammarOf(locale), compiledWords[locale]]
  const words = compiledTranslator(catalogue, grammar)
  const above = (
    <header className={header.header}>
      <span className={header.name}>
        <Logo size={28} />
        {words('shell.name')}
      </span>
      <LanguageSwitch to={other[locale]}>{words('shell.otherLanguage')}</LanguageSwitch>
      <ThemeSwitch label={words('shell.theme')} />
    </header>
  )
  return (
    <PageFrame skip={words('shell.skip')} header={above}>
      <RaterWords locale={grammar} catalogue={catalogue}>
        {children}
      </RaterWords>
    </PageFrame>
  )
}
