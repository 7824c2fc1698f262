import { SoundsceneError } from '@soundscene/errors'
import { expect, test } from 'vitest'
import { catalogueComplaints } from './catalogue-complaints.ts'
import { errorSentence } from './error-sentence.ts'
import { germanSentences } from './german-sentences.ts'

/** English sentences with their places as ICU writes them. */
const english = Object.fromEntries(
  Object.keys(germanSentences).map((code) => {
    const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
    return [code, new SoundsceneError(code as keyof typeof germanSentences, names).message.replaceAll("'", "''")]
  }),
)

test('every German sentence fills the same places as the English one', () => {
  expect(catalogueComplaints({ en: english, de: germanSentences })).toEqual([])
})

test('an error is told in the language asked for', () => {
  const error = new SoundsceneError('sound/too-large', { limit: 25 })
  expect(errorSentence(error, 'en')).toBe(error.message)
  expect(errorSentence(error, 'de')).toBe(
    'Die Datei ist größer als 25 MB. Schicke einen kürzeren Ausschnitt oder ein komprimiertes Format.',
  )
})

test('what is no error of ours is told as our fault, without its words', () => {
  expect(errorSentence(new Error('password=hunter2'), 'en')).toBe(new SoundsceneError('service/fault').message)
})
