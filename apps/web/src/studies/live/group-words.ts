import type { GroupProgress } from '@soundscene/fieldwork'
import { english } from '../words/en.ts'
import type { StudyWordKey, StudyWords } from '../words/words.ts'

const isWord = (key: string): key is StudyWordKey => key in english

/** A group of raters; those that links name have names of their own. */
export const groupName = (group: string, words: StudyWords): string =>
  isWord(`group.${group}`) ? words(`group.${group}` as StudyWordKey) : group

/** In which ways it ended for raters who did not complete. */
export const endedText = (ended: GroupProgress['ended'], words: StudyWords): string =>
  Object.entries(ended)
    .map(
      ([state, count]) => `${isWord(`ending.${state}`) ? words(`ending.${state}` as StudyWordKey) : state}: ${count}`,
    )
    .join(' · ')
