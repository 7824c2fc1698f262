import { catalogueComplaints } from '@soundscene/i18n/complaints'
import { expect, test } from 'vitest'
import { german } from './de.ts'
import { english } from './en.ts'

test('both languages say everything, with the same places to fill', () => {
  expect(catalogueComplaints({ en: english, de: german })).toEqual([])
})
