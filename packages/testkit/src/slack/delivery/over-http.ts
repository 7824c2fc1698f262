import type { Settings } from '../settings.ts'
import type { AttemptResult, DeliveryKind, FailureReason, Retry, Transport } from './delivery.ts'
import { signatureHeaders } from './signature.ts'

/** Sends signed requests to the app's address, as Slack does without Socket Mode. */
export const overHttp =
  (requestUrl: string, settings: Settings): Transport =>
  async (kind, payload, retry) => {
    const start = performance.now()
    const elapsed = () => performance.now() - start
    try {
      const response = await post(requestUrl, kind, payload, retry, settings)
      const body = await response.text()
      if (response.status === 200) return { ok: true, ms: elapsed(), response: parsed(response, body) }
      return refused(response, elapsed())
    } catch (error) {
      return { ok: false, ms: elapsed(), reason: failureOf(error) }
    }
  }

/** What Slack asks once, before it sends anything else: whether the address belongs to the app. */
export const verifyUrl = async (requestUrl: string, settings: Settings): Promise<void> => {
  const challenge = crypto.randomUUID()
  const result = await overHttp(requestUrl, settings)('events_api', { type: 'url_verification', challenge }, undefined)
  const answered = result.ok && (result.response as { challenge?: string } | undefined)?.challenge === challenge
  if (!answered) throw new Error(`${requestUrl} did not answer the challenge: ${JSON.stringify(result)}`)
}

const post = (
  url: string,
  kind: DeliveryKind,
  payload: object,
  retry: Retry,
  settings: Settings,
): Promise<Response> => {
  const { body, type } = encoded(kind, payload)
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      ...signatureHeaders(settings.signingSecret, body, Math.floor(settings.now() / 1000)),
      ...(retry && { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }),
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(settings.ackTimeoutMs),
  })
}

const form = 'application/x-www-form-urlencoded'

const encoded = (kind: DeliveryKind, payload: object): { body: string; type: string } => {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return { body: new URLSearchParams(fields).toString(), type: form }
}

const parsed = (response: Response, body: string): unknown =>
  response.headers.get('content-type')?.includes('json') ? JSON.parse(body) : body || undefined

const refused = ({ status, headers }: Response, ms: number): AttemptResult => ({
  ok: false,
  ms,
  reason: 'http_error',
  status,
  ...(headers.get('x-slack-no-retry') === '1' && { retries: false }),
})

const failureOf = (error: unknown): FailureReason =>
  error instanceof Error && error.name === 'TimeoutError' ? 'http_timeout' : 'connection_failed'
