import { studyRoles } from '@soundscene/fieldwork/config'
import type { Words } from './words/words.ts'

/** The roles to choose from, by their name. */
export const roleOptions = (words: Words): Record<string, string> =>
  Object.fromEntries(studyRoles.map((role) => [role, words(`role.${role}`)]))
