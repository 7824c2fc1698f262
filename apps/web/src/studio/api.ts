import { forgetToken, keepToken, tokenOf } from './owner-tokens.ts'
import { asProblem, isProblem, type Problem, problem } from './problem.ts'
import type { Take } from './take.ts'

/** Sends a sound and asks for its picture. @throws Problem */
export async function submitSound(sound: Blob, signal: AbortSignal): Promise<Take> {
  return keeping(await call('/api/draws', { method: 'POST', body: sound, signal }))
}

/** Asks for another picture of the same sound; a seed keeps everything but the gain. @throws Problem */
export async function requestTake(id: string, change: { seed?: number; gain?: number }): Promise<Take> {
  const headers = { 'Content-Type': 'application/json' }
  return keeping(await call(`/api/draws/${id}/takes`, { method: 'POST', headers, body: JSON.stringify(change) }))
}

/** @throws Problem */
export const fetchTake = async (id: string): Promise<Take> => (await call(`/api/draws/${id}`)) as Take

/** The waveform, numbers 0 … 1. @throws Problem */
export const fetchPeaks = async (id: string): Promise<number[]> => (await call(`/api/draws/${id}/peaks`)) as number[]

/** Deletes a draw that this browser made. @throws Problem */
export async function removeTake(id: string): Promise<void> {
  await call(`/api/draws/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${tokenOf(id) ?? ''}` } })
  forgetToken(id)
}

function keeping(answer: unknown): Take {
  const { ownerToken, ...take } = answer as Take & { ownerToken: string }
  keepToken(take.id, ownerToken)
  return take
}

async function call(address: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(address, init).catch((error: unknown) => {
    throw init?.signal?.aborted ? error : problem('network/unreachable')
  })
  if (response.status === 204) return undefined
  const body: unknown = await response.json().catch(() => problem('network/unreadable'))
  if (!response.ok || isProblem(body)) throw asProblem(body) satisfies Problem
  return body
}
