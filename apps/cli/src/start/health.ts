import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when a server answers an address without a fault, or when the signal aborts. */
export async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await isUp(url))) await sleep(200)
}

async function isUp(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
