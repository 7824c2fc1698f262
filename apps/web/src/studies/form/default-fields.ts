import { randomBytes } from 'node:crypto'
import { studyConfig } from '@soundscene/fieldwork/config'
import { defaultConsent } from './default-consent.ts'
import { fieldsOf, prolificEndings, type StudyFields } from './study-fields.ts'

/** What the form of a new study starts with. */
export function defaultFields(contact: string): StudyFields {
  const usual = studyConfig.parse({
    title: 'untitled',
    contact,
    kind: 'choice',
    consent: defaultConsent,
    analysis: { primary: 'match-share', exclude: { attention: 1 } },
    recruiting: { prolific: { codes: newCodes() } },
  })
  const { 'recruiting.prolific': _, ...fields } = fieldsOf(usual)
  return { ...fields, title: '' }
}

/** A completion code for each ending, which nobody guesses from another. */
const newCodes = () =>
  Object.fromEntries(prolificEndings.map((ending) => [ending, randomBytes(5).toString('hex').toUpperCase()])) as Record<
    (typeof prolificEndings)[number],
    string
  >
