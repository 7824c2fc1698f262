import type { LiveContrast } from '@soundscene/fieldwork'
import { sourceName } from '../source-name.ts'
import type { StudyWords } from '../words/words.ts'

/** An answer or a model that is compared. */
export const comparedName = (name: string, words: StudyWords): string =>
  name === 'match' || name === 'other' ? words(`answer.${name}`) : sourceName(name, words)

/** A comparison as the difference that it is of. */
export const contrastName = ({ lower, higher }: Pick<LiveContrast, 'lower' | 'higher'>, words: StudyWords): string =>
  `${comparedName(higher, words)} − ${comparedName(lower, words)}`
