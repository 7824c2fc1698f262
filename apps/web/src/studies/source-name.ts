import type { StudyWords } from './words/words.ts'

/** Whose pictures: a model's by its label, or where no model drew them. */
export function sourceName(source: string, words: StudyWords): string {
  if (source === 'real') return words('source.real')
  return source === 'wrong-class' || source === 'wrong' ? words('source.wrong') : source
}
