import { expect, test } from 'vitest'
import { localeOfHeaders } from './locale-of-headers.ts'

test.each([
  [{}, 'en'],
  [{ 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.8' }, 'de'],
  [{ 'Accept-Language': 'fr-FR, de;q=0.5' }, 'de'],
  [{ 'Accept-Language': 'fr' }, 'en'],
  [{ 'Accept-Language': 'de', Cookie: 'a=b; locale=en' }, 'en'],
  [{ 'Accept-Language': 'de', Cookie: 'locale=xx' }, 'de'],
  [{ Cookie: 'not-locale=de' }, 'en'],
] as [Record<string, string>, string][])('%j is answered in %s', (headers, locale) => {
  expect(localeOfHeaders(new Headers(headers))).toBe(locale)
})
