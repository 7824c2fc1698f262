/** What the site answered instead of doing it. */
export interface Refused {
  /** Of the answer: one of ours, or better-auth's. */
  code: string
  /** The sentence to show, where the answer has one in the right language. */
  detail?: string
  /** When to try again. */
  seconds?: number
}

/** True for what `send` throws. */
export const isRefused = (error: unknown): error is Refused =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
