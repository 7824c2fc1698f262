import { expect, test } from 'vitest'
import { raterLocaleOf } from './locale.ts'

test.each([
  [{}, 'en'],
  [{ 'accept-language': 'fr-CH, de-AT;q=0.8, en;q=0.5' }, 'de'],
  [{ 'accept-language': 'de', cookie: 'x=1; locale=en' }, 'en'],
  [{ 'accept-language': 'de', cookie: 'locale=en', 'x-path': '/r/1?lang=ar-XB' }, 'ar-XB'],
  [{ 'accept-language': 'ar' }, 'en'],
  [{ 'x-path': '/r/1?lang=de&PROLIFIC_PID=1' }, 'de'],
])('a request with %o is answered in %s', (headers, locale) => {
  expect(raterLocaleOf(new Headers(headers as Record<string, string>))).toBe(locale)
})
