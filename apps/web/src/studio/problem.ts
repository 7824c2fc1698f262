import type { Values } from '@soundscene/i18n/translator'
import type { problems } from '../site/words/en/problems.ts'

/** Something that went wrong. */
export interface Problem {
  /** The API's, or one of the page's own. */
  code: string
  /** What happened and what to do next, as the API says it; the page has words for its own. */
  detail?: string
  /** What fills the page's words. */
  values?: Values
}

type OwnCode = keyof typeof problems extends `problem.${infer Code}` ? Code : never

/** A problem that the page itself found. */
export const problem = (code: OwnCode, values?: Values): Problem => ({ code, ...(values && { values }) })

/** True for what the client functions of the studio throw. */
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'

/** Makes anything caught showable. */
export const asProblem = (error: unknown): Problem => (isProblem(error) ? error : problem('network/unreadable'))
