import { compileCatalogue } from '@soundscene/i18n/compile'
import { catalogues } from './words.ts'

/** All that raters read, parsed on the server so that no page loads a parser. */
export const compiledWords = {
  en: compileCatalogue(catalogues.en),
  de: compileCatalogue(catalogues.de),
  'ar-XB': compileCatalogue(catalogues['ar-XB']),
} as const
