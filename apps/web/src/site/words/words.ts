import type { Translate } from '@soundscene/i18n'
import { compileCatalogue } from '@soundscene/i18n/compile'
import { compiledTranslator } from '@soundscene/i18n/compiled'
import * as de from './de.ts'
import * as en from './en.ts'

export type WordKey = keyof typeof en.english

/** What components in the browser may say. */
export type ShownKey = keyof typeof en.shown

/** For the browser, parsed here so that no page loads a parser. */
export const shownIn = { en: compileCatalogue(en.shown), de: compileCatalogue(de.shown) } as const

const all = { en: compileCatalogue(en.english), de: compileCatalogue(de.german) } as const

/** All that the site says outside of its console, in a language. */
export const siteWordsIn = (locale: keyof typeof all): Translate<WordKey> => compiledTranslator(all[locale], locale)
