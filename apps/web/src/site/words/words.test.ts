import { catalogueComplaints } from '@soundscene/i18n/complaints'
import { expect, test } from 'vitest'
import { german } from './de.ts'
import { english } from './en.ts'

test('the site says everything in both languages, with the same places to fill', () => {
  expect(catalogueComplaints({ en: english, de: german })).toEqual([])
})
