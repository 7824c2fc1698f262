import { studyConfig } from '@soundscene/fieldwork/config'
import type { z } from 'zod'
import type { Format } from '../format.ts'
import type { StudyWords } from '../words/words.ts'
import { configOf, type StudyFields } from './study-fields.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with fields, by the field beside which it is said. */
export type Complaints = Record<string, string>

/** Everything that is wrong with a form at once; empty where it can be sent. */
export function complaintsOf(fields: StudyFields, setId: string, words: StudyWords, format: Format): Complaints {
  const parsed = studyConfig.safeParse(configOf(fields))
  const issues = (parsed.error?.issues ?? []).map((issue) => [fieldOf(issue), sayIssue(issue, words, format)])
  return { ...(setId ? {} : { setId: words('form.set-missing') }), ...Object.fromEntries(issues) }
}

/** The field that an issue is about: the level is asked as its complement, and contrasts share one field. */
function fieldOf({ path }: Issue): string {
  const field = path.join('.')
  if (field === 'analysis.level') return 'analysis.alpha'
  return field.startsWith('analysis.contrasts') ? 'analysis.contrasts' : field
}

function sayIssue(issue: Issue, words: StudyWords, format: Format): string {
  if (fieldOf(issue) === 'analysis.alpha') return words('issue.alpha')
  if (fieldOf(issue) === 'analysis.contrasts') return words('issue.contrasts')
  if (issue.code === 'too_small' && issue.origin === 'string') return words('issue.missing')
  if (issue.code === 'too_big' && issue.origin === 'string') return words('issue.long', { most: Number(issue.maximum) })
  if (issue.code === 'too_small') return words('issue.small', { least: format.count(Number(issue.minimum)) })
  if (issue.code === 'too_big') return words('issue.big', { most: format.count(Number(issue.maximum)) })
  if (issue.code === 'invalid_format') return words('issue.format')
  return issue.code === 'invalid_type' ? sayType(issue, words) : words('issue.other')
}

/** What is missing has no type; what has another is a fraction or no number. */
const sayType = ({ expected }: Extract<Issue, { code: 'invalid_type' }>, words: StudyWords): string =>
  expected === 'string' ? words('issue.missing') : words('issue.number')
