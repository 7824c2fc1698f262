import { type Locale, localeOf } from '@soundscene/i18n'

/** The languages of the rater's way: those of the site, and one that is written from right to left, for tests. */
export type RaterLocale = Locale | 'ar-XB'

const known: readonly RaterLocale[] = ['en', 'de', 'ar-XB']

/** The language in the address, else the one chosen before, else the first of the browser's that there is, else English. */
export function raterLocaleOf(headers: Pick<Headers, 'get'>): RaterLocale {
  const asked = new URLSearchParams(headers.get('x-path')?.split('?')[1]).get('lang')
  const chosen = /(?:^|;\s*)locale=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
  const wished = headers.get('accept-language')?.split(',') ?? []
  const languages = [asked, chosen, ...wished].map((tag) => tag?.split(';')[0]?.trim())
  return languages.flatMap((language) => known.filter((locale) => isIn(language, locale)))[0] ?? 'en'
}

const isIn = (tag: string | null | undefined, locale: RaterLocale) =>
  tag === locale || tag?.toLowerCase().split('-')[0] === locale

export const directionOf = (locale: RaterLocale): 'ltr' | 'rtl' => (locale === 'ar-XB' ? 'rtl' : 'ltr')

/** The language whose rules of plurals and whose error sentences go with a rater's. */
export const grammarOf = (locale: RaterLocale): Locale => localeOf(locale)
