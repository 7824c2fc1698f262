import type { WordKey, Words } from '../words/words.ts'

const known = ['plane', 'speedboat', 'guitar', 'piano', 'drum', 'dog', 'dam', 'baseball', 'soccer']

/** A class in the rater's language; a study's own classes are called as the study calls them. */
export const classWords = (words: Words, name: string): string =>
  known.includes(name) ? words(`class.${name}` as WordKey) : name
