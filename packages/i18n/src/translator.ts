import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './locale.ts'

/** ICU messages by key. */
export type Catalogue<Key extends string> = Readonly<Record<Key, string>>

/** A message in every language. */
export type Catalogues<Key extends string, Language extends string = Locale> = Readonly<
  Record<Language, Catalogue<Key>>
>

/** What a message's places are filled with. */
export type Values = Readonly<Record<string, string | number>>

/** One language's messages. @throws when a message's place is left unfilled */
export type Translate<Key extends string> = (key: Key, values?: Values) => string

/** Messages in the language asked for; each is parsed once. */
export function translatorOf<Key extends string, Language extends string = Locale>(
  catalogues: Catalogues<Key, Language>,
): (locale: Language) => Translate<Key> {
  const parsed = new Map<string, IntlMessageFormat>()
  const messageOf = (locale: Language, key: Key) => {
    const name = `${locale} ${key}`
    const message = parsed.get(name) ?? new IntlMessageFormat(catalogues[locale][key], locale)
    parsed.set(name, message)
    return message
  }
  return (locale) => (key, values) => `${messageOf(locale, key).format(values)}`
}
