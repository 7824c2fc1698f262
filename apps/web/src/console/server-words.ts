import type { Locale } from '@soundscene/i18n'
import { headers } from 'next/headers'
import { localeOfHeaders } from '../accounts/locale-of-headers.ts'
import { type Words, wordsIn } from './words/words.ts'

interface ServerWords {
  words: Words
  locale: Locale
  /** A day, such as “3 Mar 2026”. */
  day: (date: Date) => string
}

/** The words for this request, for server components. */
export async function serverWords(): Promise<ServerWords> {
  const locale = localeOfHeaders(await headers())
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return { words: wordsIn(locale), locale, day: (date) => format.format(date) }
}
