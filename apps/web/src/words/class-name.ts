import type { Translate } from '@soundscene/i18n/translator'

const known = ['plane', 'speedboat', 'guitar', 'piano', 'drum', 'dog', 'dam', 'baseball', 'soccer'] as const

type Known = (typeof known)[number]

/** A class in the reader's language; one that is not of the small world is called as its model or study calls it. */
export const className = (words: Translate<`class.${Known}`>, name: string): string =>
  isKnown(name) ? words(`class.${name}`) : name

const isKnown = (name: string): name is Known => (known as readonly string[]).includes(name)
