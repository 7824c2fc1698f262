import { type Translate, translatorOf } from '@soundscene/i18n'
import { german } from './de.ts'
import { english } from './en.ts'

export type WordKey = keyof typeof english

export type Words = Translate<WordKey>

/** All that the console says, in a language. */
export const wordsIn = translatorOf<WordKey>({ en: english, de: german })

/** Whether the console has words of this key, such as for an action of the log. */
export const isWord = (key: string): key is WordKey => key in english
