'use client'

import { useLocale } from '../../console/console-words.tsx'
import { type Format, formatIn } from '../format.ts'
import { type StudyWords, studyWordsIn } from './words.ts'

export const useStudyWords = (): StudyWords => studyWordsIn(useLocale())

/** Numbers as the language of the page writes them. */
export const useFormat = (): Format => formatIn(useLocale())
