import type { Study } from '@soundscene/db'
import type { Words } from './words/words.ts'

/** What a study is called. */
export function titleOf({ config }: Pick<Study, 'config'>, words: Words): string {
  const title = typeof config === 'object' && config !== null && 'title' in config ? config.title : undefined
  return typeof title === 'string' && title.trim() ? title : words('studies.untitled')
}
