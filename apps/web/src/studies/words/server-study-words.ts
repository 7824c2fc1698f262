import type { Locale } from '@soundscene/i18n'
import { serverWords } from '../../console/server-words.ts'
import { type Format, formatIn } from '../format.ts'
import { type StudyWords, studyWordsIn } from './words.ts'

interface ServerStudyWords {
  words: StudyWords
  format: Format
  locale: Locale
  /** A day, such as “3 Mar 2026”. */
  day: (date: Date) => string
}

/** The words for this request, for server components. */
export async function serverStudyWords(): Promise<ServerStudyWords> {
  const { locale, day } = await serverWords()
  return { words: studyWordsIn(locale), format: formatIn(locale), locale, day }
}
