'use client'

import { type CompiledCatalogue, compiledTranslator } from '@soundscene/i18n/compiled'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { WordKey, Words } from './words/words.ts'

const Language = createContext<Words | null>(null)

interface RaterWordsProps {
  /** The language whose grammar the messages follow. */
  grammar: string
  /** The messages of one language: a page carries no other. */
  catalogue: CompiledCatalogue<WordKey>
  children: ReactNode
}

/** The language of everything inside. */
export function RaterWords({ grammar, catalogue, children }: RaterWordsProps) {
  const words = useMemo(() => compiledTranslator(catalogue, grammar), [grammar, catalogue])
  return <Language value={words}>{children}</Language>
}

/** What raters read, in the language of the page. */
export function useWords(): Words {
  const words = useContext(Language)
  if (!words) throw new Error('There are no words outside of RaterWords.')
  return words
}
