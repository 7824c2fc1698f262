import type { RaterState } from '@soundscene/db'
import type { StudyConfig } from '../config/study-config.ts'
import type { KnownRater } from './who.ts'

/** How it can end. */
export type EndingKind =
  | 'complete'
  | 'withdrawn'
  | 'screenedOut'
  | 'quotaFull'
  | 'failedAttention'
  | 'timedOut'
  | 'returned'

/** How it ended for a rater, with what their recruiter wants to see. */
export interface Ending {
  kind: EndingKind
  /** Completion code; null where there is none. */
  code: string | null
  /** Where the rater goes back to; null where there is no such place. */
  url: string | null
}

const endings: readonly RaterState[] = [
  'complete',
  'withdrawn',
  'screenedOut',
  'quotaFull',
  'failedAttention',
  'timedOut',
  'returned',
]

const isEnding = (state: RaterState): state is EndingKind => endings.includes(state)

/** The ending of a rater; null while they are under way. */
export function endingOf({ rater: { state, source }, config }: Pick<KnownRater, 'rater' | 'config'>): Ending | null {
  if (!isEnding(state)) return null
  const code = source === 'prolific' ? codeOf(state, config) : null
  const host = config.recruiting.prolific?.host
  return { kind: state, code, url: code === null ? null : `https://${host}/submissions/complete?cc=${code}` }
}

function codeOf(kind: EndingKind, { recruiting: { prolific } }: StudyConfig): string | null {
  return kind === 'withdrawn' ? null : (prolific?.codes[kind] ?? null)
}
