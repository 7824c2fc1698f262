import type { Translate } from '@soundscene/i18n/translator'
import { german } from './de.ts'
import { english } from './en.ts'
import { mirrored } from './mirrored.ts'

export type WordKey = keyof typeof english

export type Words = Translate<WordKey>

/** All that raters read, in each language; the last is there for tests. */
export const catalogues = { en: english, de: german, 'ar-XB': mirrored } as const satisfies Record<
  string,
  Readonly<Record<WordKey, string>>
>
