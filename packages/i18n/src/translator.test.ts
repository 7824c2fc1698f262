import { expect, test } from 'vitest'
import { catalogueComplaints } from './catalogue-complaints.ts'
import { localeOf } from './locale.ts'
import { translatorOf } from './translator.ts'

const catalogues = {
  en: { line: '{place, plural, =1 {You are next} other {# in line}}' },
  de: { line: '{place, plural, =1 {Du bist dran} other {Platz #}}' },
}

test('a message is filled and counted by its language', () => {
  const words = translatorOf(catalogues)
  expect(words('en')('line', { place: 1 })).toBe('You are next')
  expect(words('de')('line', { place: 12_000 })).toBe('Platz 12.000')
})

test('a message whose place is left empty is refused', () => {
  expect(() => translatorOf(catalogues)('en')('line')).toThrow(/place/)
})

test('tags of regions find their language, and unknown ones English', () => {
  expect(['de-AT', 'DE', 'en_US', 'fr', '', undefined].map(localeOf)).toEqual(['de', 'de', 'en', 'en', 'en', 'en'])
})

test.each([
  ['a missing message', { de: {} }, 'de line: is missing'],
  ['an empty one', { de: { line: ' ' } }, 'de line: is missing'],
  ['an extra one', { de: { ...catalogues.de, more: 'x' } }, 'de more: is not in the English catalogue'],
  ['other places', { de: { line: '{ort}' } }, 'de line: has the places {ort} instead of {place}'],
  ['a message that is none', { de: { line: '{place' } }, "de line: can't be parsed"],
])('a complaint names %s', (_, { de }, complaint) => {
  const [first] = catalogueComplaints({ en: catalogues.en, de: de as Record<string, string> })
  expect(first).toContain(complaint)
})

test('good catalogues raise no complaint', () => {
  expect(catalogueComplaints(catalogues)).toEqual([])
})
