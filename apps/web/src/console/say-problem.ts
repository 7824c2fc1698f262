import { codes, type ErrorCode, SoundsceneError } from '@soundscene/errors'
import { errorSentence, type Locale } from '@soundscene/i18n'
import type { Problem } from '../studio/problem.ts'
import { isRefused } from './refused.ts'
import { type WordKey, wordsIn } from './words/words.ts'

/** better-auth's codes, and those of passkeys in a browser, as far as people can meet them. */
const known: Readonly<Record<string, WordKey>> = {
  INVALID_EMAIL_OR_PASSWORD: 'problem.wrong-password',
  INVALID_PASSWORD: 'problem.wrong-current-password',
  INVALID_EMAIL: 'problem.bad-email',
  VALIDATION_ERROR: 'problem.bad-email',
  PASSWORD_TOO_SHORT: 'problem.password-length',
  PASSWORD_TOO_LONG: 'problem.password-length',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'problem.email-taken',
  EMAIL_NOT_VERIFIED: 'problem.unconfirmed',
  INVALID_TOKEN: 'problem.bad-link',
  SESSION_EXPIRED: 'problem.stale',
  SESSION_NOT_FRESH: 'problem.stale',
  FAILED_TO_CREATE_USER: 'problem.not-made',
  PASSKEY_NOT_FOUND: 'problem.passkey-unknown',
  AUTHENTICATION_FAILED: 'problem.passkey-unknown',
  ERROR_CEREMONY_ABORTED: 'problem.passkey-cancelled',
  ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY: 'problem.passkey-cancelled',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'problem.passkey-known',
  'passkey/cancelled': 'problem.passkey-cancelled',
  'passkey/unsupported': 'problem.passkey-unsupported',
  'network/unreachable': 'problem.unreachable',
}

/** Anything that went wrong, in words to show. */
export function sayProblem(error: unknown, locale: Locale): Problem {
  const { code, detail, seconds } = isRefused(error) ? error : { code: 'service/fault' }
  if (detail) return { code, detail }
  const word = known[code]
  if (word) return { code, detail: wordsIn(locale)(word) }
  const ours: ErrorCode = code in codes ? (code as ErrorCode) : 'service/fault'
  return { code: ours, detail: errorSentence(new SoundsceneError(ours, { seconds: seconds ?? 60 }), locale) }
}
