import { catalogueComplaints } from '@soundscene/i18n/complaints'
import { expect, test } from 'vitest'
import { catalogues } from './words.ts'

test('every language says everything, with the same places to fill', () => {
  const { en, de, 'ar-XB': mirrored } = catalogues
  expect(catalogueComplaints({ en, de })).toEqual([])
  expect(catalogueComplaints({ en, de: mirrored })).toEqual([])
})
