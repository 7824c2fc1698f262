'use client'

import { createWords } from '../words/create-words.tsx'
import type { ShownKey } from './words/words.ts'

const { Words, useWords: useShownWords, useLocale: useShownLocale } = createWords<ShownKey>()

/** The language of everything inside. */
export const SiteWords = Words

/** What the site says in the browser, in the language of the page. */
export const useWords = useShownWords

/** The language itself, for numbers. */
export const useLocale = useShownLocale
