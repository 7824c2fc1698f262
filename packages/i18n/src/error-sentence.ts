import { type ErrorCode, SoundsceneError } from '@soundscene/errors'
import { germanSentences } from './german-sentences.ts'
import type { Locale } from './locale.ts'
import { translatorOf } from './translator.ts'

const german = translatorOf({ en: germanSentences, de: germanSentences })('de')

/**
 * What to tell the person about an error, in their language: a SoundsceneError's own sentence, and for anything else that
 * the fault is ours. Codes that only operators meet stay English.
 */
export function errorSentence(error: unknown, locale: Locale): string {
  const known = SoundsceneError.isInstance(error) ? error : new SoundsceneError('service/fault')
  return locale === 'de' && hasGerman(known.code) ? german(known.code, known.details) : known.message
}

const hasGerman = (code: ErrorCode): code is keyof typeof germanSentences => code in germanSentences
