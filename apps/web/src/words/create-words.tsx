'use client'

import { type CompiledCatalogue, compiledTranslator } from '@soundscene/i18n/compiled'
import type { Translate } from '@soundscene/i18n/translator'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

interface WordsProps<Key extends string> {
  /** The language whose grammar and numbers the messages follow. */
  locale: string
  /** The messages of one language: a page carries no other, and no parser. */
  catalogue: CompiledCatalogue<Key>
  children: ReactNode
}

interface Language<Key extends string> {
  words: Translate<Key>
  locale: string
}

/** Words of a part of the site, and how components inside of it come to them. */
export function createWords<Key extends string>() {
  const Context = createContext<Language<Key> | null>(null)

  function Words({ locale, catalogue, children }: WordsProps<Key>) {
    const language = useMemo(() => ({ words: compiledTranslator(catalogue, locale), locale }), [locale, catalogue])
    return <Context value={language}>{children}</Context>
  }

  function useLanguage(): Language<Key> {
    const language = useContext(Context)
    if (!language) throw new Error('There are no words here.')
    return language
  }

  return { Words, useWords: () => useLanguage().words, useLocale: () => useLanguage().locale }
}
