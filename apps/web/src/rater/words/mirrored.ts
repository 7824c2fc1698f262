import { english } from './en.ts'
import type { WordKey } from './words.ts'

const [override, pop] = ['\u202e', '\u202c']

/**
 * English written from right to left, under CLDR's name for such a test language, `ar-XB`. No language that anybody
 * speaks: it shows whether pages mirror, in words that can be checked.
 */
export const mirrored = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, `${override}${message}${pop}`]),
) as Record<WordKey, string>
