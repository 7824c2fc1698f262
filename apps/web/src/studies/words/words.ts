import { type Translate, translatorOf } from '@soundscene/i18n'
import { german } from './de.ts'
import { english } from './en.ts'

export type StudyWordKey = keyof typeof english

export type StudyWords = Translate<StudyWordKey>

/** All that the pages of a study say, in a language. */
export const studyWordsIn = translatorOf<StudyWordKey>({ en: english, de: german })
