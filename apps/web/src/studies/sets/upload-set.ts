import type { Refused } from '../../console/refused.ts'

/** Sends a zip file to be frozen. @throws Refused */
export async function uploadSet(file: File): Promise<{ id: string; title: string }> {
  const response = await fetch('/api/studies/sets', { method: 'POST', body: file }).catch(() => {
    throw { code: 'network/unreachable' } satisfies Refused
  })
  const answer = await response.json().catch(() => ({ code: 'service/fault' }))
  if (!response.ok) throw { code: answer.code, detail: answer.detail } satisfies Refused
  return answer
}
