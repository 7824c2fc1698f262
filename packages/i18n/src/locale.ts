/** The languages that every catalogue is complete in; the first is what nobody's language falls back to. */
export const locales = ['en', 'de'] as const

export type Locale = (typeof locales)[number]

/** The language of a BCP 47 tag such as `de-AT`, or English where it is none of ours. */
export function localeOf(tag: string | null | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0]
  return locales.find((locale) => locale === language) ?? locales[0]
}
