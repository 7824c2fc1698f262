import type { Refused } from './refused.ts'

/** Asks the site for something. @throws Refused */
export async function send<T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  const response = await fetch(path, { method, ...sent }).catch(() => {
    throw { code: 'network/unreachable' } satisfies Refused
  })
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (!response.ok) throw refusedBy(response, answer)
  return answer as T
}

function refusedBy({ status, headers }: Response, answer: unknown): Refused {
  const { code, detail } = (answer ?? {}) as Partial<Refused>
  const seconds = Number(headers.get('x-retry-after') ?? headers.get('retry-after')) || undefined
  return {
    code: code ?? (status === 429 ? 'account/too-many-tries' : 'service/fault'),
    ...(detail && { detail }),
    ...(seconds && { seconds }),
  }
}
