'use client'

import type { Locale } from '@soundscene/i18n'
import { createContext, type ReactNode, useContext } from 'react'
import { type Words, wordsIn } from './words/words.ts'

const Language = createContext<Locale>('en')

/** The language of everything inside. */
export function ConsoleWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Language value={locale}>{children}</Language>
}

export const useLocale = (): Locale => useContext(Language)

export const useWords = (): Words => wordsIn(useLocale())
