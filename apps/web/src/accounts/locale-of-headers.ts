import { type Locale, locales } from '@soundscene/i18n'

/** The language chosen on the site, else the first of the browser's that it has, else English. */
export function localeOfHeaders(headers: Pick<Headers, 'get'> | undefined): Locale {
  const chosen = /(?:^|;\s*)locale=(\w+)/.exec(headers?.get('cookie') ?? '')?.[1]
  const wished = headers?.get('accept-language')?.split(',') ?? []
  const languages = [chosen, ...wished].map((tag) => tag?.trim().toLowerCase().split(/[-_;]/)[0])
  return languages.flatMap((language) => locales.filter((locale) => locale === language))[0] ?? locales[0]
}
