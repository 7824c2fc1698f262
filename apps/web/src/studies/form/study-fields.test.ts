import { studyConfig } from '@soundscene/fieldwork/config'
import { expect, test } from 'vitest'
import { formatIn } from '../format.ts'
import { studyWordsIn } from '../words/words.ts'
import { complaintsOf } from './complaints.ts'
import { defaultFields } from './default-fields.ts'
import { configOf, fieldsOf, type StudyFields } from './study-fields.ts'

const complaints = (fields: StudyFields) => complaintsOf(fields, 'a set', studyWordsIn('en'), formatIn('en'))

const full = studyConfig.parse({
  title: 'Which?',
  kind: 'both',
  contact: 'lab',
  consent: { en: 'Yes?', de: 'Ja?' },
  questions: { real: true, fits: true },
  checks: { real: 2, bothWrong: 3, failuresAllowed: 1 },
  anchors: { real: false, wrongClass: true },
  quotas: { open: 5, 'course a': 7 },
  analysis: {
    primary: 'model-differences',
    contrasts: [
      ['e', 'f'],
      ['f', 'g'],
    ],
    level: 0.99,
    exclude: { attention: 1, anchors: 0.5, votes: 10, medianMs: 400 },
  },
  publicResults: true,
  recruiting: { open: false, classroom: true, chat: true, prolific: { host: 'x.test', codes: { complete: 'ABC' } } },
})

test('a configuration shown in the form comes out of it unchanged', () => {
  expect(studyConfig.parse(configOf(fieldsOf(full)))).toEqual(full)
})

test('a new form lacks only its title, and codes of Prolific wait in it', () => {
  const fields = defaultFields('Ada')
  expect(complaints(fields)).toEqual({ title: 'This is needed.' })
  const codes = Object.keys(fields).filter((name) => name.startsWith('recruiting.prolific.codes.'))
  expect(new Set(codes.map((name) => fields[name])).size).toBe(6)
  expect(studyConfig.parse(configOf({ ...fields, title: 'x' })).recruiting.prolific).toBeNull()
})

test('all that is wrong is said at once, beside the field that it is about', () => {
  const wrong = {
    ...defaultFields('Ada'),
    title: '',
    votesPerItem: '0',
    practice: '2.5',
    'analysis.alpha': '7',
    'analysis.contrasts': 'e\ne < f',
    'recruiting.prolific': 'on',
    'recruiting.prolific.codes.complete': 'a b',
    retentionDays: '99999',
  }
  expect(complaints(wrong)).toEqual({
    title: 'This is needed.',
    votesPerItem: 'At least 1.',
    practice: 'A whole number is needed.',
    'analysis.alpha': 'From 0.001 to 0.5, such as 0.05.',
    'analysis.contrasts': 'One contrast a line: two models with < between them.',
    'recruiting.prolific.codes.complete': 'Only letters, digits, - and _ (a host also dots), 3 to 40 of them.',
    retentionDays: 'At most 3,650.',
  })
})

test('a missing set is said like everything else', () => {
  const words = studyWordsIn('de')
  expect(complaintsOf({ ...defaultFields('Ada'), title: 'x' }, '', words, formatIn('de'))).toEqual({
    setId: 'Wähle einen Satz oder lade einen hoch.',
  })
})
