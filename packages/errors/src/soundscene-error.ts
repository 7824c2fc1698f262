import type { ErrorCode } from './codes.ts'
import { codes } from './codes.ts'

const marker = Symbol.for('soundscene.error')

/** Values that a code's sentence mentions, such as a limit or a name. */
export type ErrorDetails = Record<string, string | number>

/**
 * The one error class of soundscene: a stable code, what to tell the person, and whether trying again can help.
 * `message` is the sentence to show; it never holds a secret, a path of the server or a signed address.
 */
export class SoundsceneError extends Error {
  readonly [marker] = true
  readonly code: ErrorCode
  readonly details: ErrorDetails
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean
  /** HTTP status that a site answers with. */
  readonly status: number

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const { say, status, retryable } = codes[code]
    super(say(details), options)
    this.name = 'SoundsceneError'
    this.code = code
    this.details = details
    this.retryable = retryable
    this.status = status
  }

  /** True for a SoundsceneError of any copy of this package, so that bundling twice does not hide it. */
  static isInstance(error: unknown): error is SoundsceneError {
    return error instanceof Error && marker in error
  }
}

/** Whether an error says that database or queue are away, so that trying again can help. */
export const isUnavailable = (error: unknown): boolean =>
  SoundsceneError.isInstance(error) && error.code === 'service/unavailable'
