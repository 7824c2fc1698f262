import { type ErrorCode, type ErrorDetails, SoundsceneError } from '@soundscene/errors'
import { APIError } from 'better-auth/api'

type Status = ConstructorParameters<typeof APIError>[0]

/** An error of ours in the shape that better-auth answers with. */
export function refusal(code: ErrorCode, details: ErrorDetails = {}): APIError {
  const { status, message } = new SoundsceneError(code, details)
  const headers = details.seconds === undefined ? {} : { 'X-Retry-After': String(details.seconds) }
  return new APIError(status as Status & number, { code, message }, headers)
}
