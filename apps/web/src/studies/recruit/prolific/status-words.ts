import type { Submission } from '@soundscene/fieldwork'
import { english } from '../../words/en.ts'
import type { StudyWordKey, StudyWords } from '../../words/words.ts'

/** What Prolific calls the status of a study, in the page's language; one that is not known stays as it is. */
export const studyStatus = (status: string, words: StudyWords): string => said(`there.study.${status}`, status, words)

/** The same of a submission. */
export const submissionStatus = (status: string, words: StudyWords): string =>
  said(`there.submission.${status}`, status, words)

/** How a submission's rater stands here. */
export function hereText(here: Submission['here'], words: StudyWords): string {
  if (!here) return words('here.never')
  const state = said(`ending.${here.state}`, words('here.underway'), words)
  return words('here.votes', { state, count: here.votes })
}

function said(key: string, otherwise: string, words: StudyWords): string {
  const name = key.replaceAll(' ', '-')
  return name in english ? words(name as StudyWordKey) : otherwise
}
