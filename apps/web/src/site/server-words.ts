import type { Locale, Translate } from '@soundscene/i18n'
import { headers } from 'next/headers'
import { localeOfHeaders } from '../accounts/locale-of-headers.ts'
import { siteWordsIn, type WordKey } from './words/words.ts'

/** All that the site says outside of its console, in the language of this request; for server components. */
export async function siteWords(): Promise<{ words: Translate<WordKey>; locale: Locale }> {
  const locale = localeOfHeaders(await headers())
  return { words: siteWordsIn(locale), locale }
}
