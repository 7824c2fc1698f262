import { STATUS_CODES } from 'node:http'
import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, type Locale } from '@soundscene/i18n'
import { log } from './log.ts'

/**
 * An error as RFC 9457 problem details. An error of soundscene keeps its code and sentence; any other is logged and
 * answered as `service/fault`, so that nothing of the server's inside leaks.
 */
export function problemResponse(error: unknown, locale: Locale = 'en'): Response {
  if (!SoundsceneError.isInstance(error)) {
    log.error({ err: error }, 'request failed')
    return problemResponse(new SoundsceneError('service/fault'), locale)
  }
  const { code, status, details } = error
  const detail = errorSentence(error, locale)
  const problem = { type: `urn:soundscene:problem:${code}`, title: STATUS_CODES[status], status, detail, code }
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  if (details.seconds !== undefined && error.retryable) headers.set('Retry-After', String(details.seconds))
  return Response.json(problem, { status, headers })
}
