'use client'

import { createWords } from '../words/create-words.tsx'
import type { WordKey } from './words/words.ts'

const { Words, useWords: useRaterWords } = createWords<WordKey>()

/** The language of everything inside. */
export const RaterWords = Words

/** What raters read, in the language of the page. */
export const useWords = useRaterWords
