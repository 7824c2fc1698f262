import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import pRetry from 'p-retry'
import { z } from 'zod'

/** How Prolific is reached. */
export interface ProlificAccess {
  /** Of an account there. */
  token: string
  /** Where its interface is. */
  origin?: string
  /** Before the second try, in milliseconds; each further pause is twice as long. */
  pauseMs?: number
}

/** What is asked of Prolific. */
export interface ProlificRequest {
  path: string
  method?: 'GET' | 'POST' | 'PATCH'
  body?: object
  /** A page after the last one is no error but null. */
  endAt404?: boolean
  /** Doing it twice would not be doing it once: it is only tried again where Prolific says that it did nothing. */
  once?: boolean
}

const retries = 4
const timeoutMs = 20_000
const longestPauseMs = 60_000

/** An answer that may be another one a moment later. */
class Passing extends Error {
  readonly waitMs: number
  /** Prolific says that it turned the request away. */
  readonly isUndone: boolean

  constructor({ waitMs, isUndone, cause }: { waitMs: number; isUndone: boolean; cause?: unknown }) {
    super('Prolific does not answer now.', { cause })
    this.waitMs = waitMs
    this.isUndone = isUndone
  }
}

/**
 * Asks Prolific, again and again while it is busy or away.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function askProlific(access: ProlificAccess, request: ProlificRequest): Promise<unknown> {
  try {
    return await pRetry(() => ask(access, request), {
      ...{ retries, minTimeout: access.pauseMs ?? 500, factor: 2, randomize: true },
      shouldRetry: ({ error }) => error instanceof Passing && (error.isUndone || !request.once),
      onFailedAttempt: ({ error }) => sleep(error instanceof Passing ? error.waitMs : 0),
    })
  } catch (cause) {
    if (SoundsceneError.isInstance(cause)) throw cause
    throw new SoundsceneError('study/prolific-down', {}, { cause })
  }
}

/** An answer in the shape that Prolific's documentation promises. @throws SoundsceneError `study/prolific-refused` */
export function understood<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const { data, success } = schema.safeParse(answer)
  if (!success) throw new SoundsceneError('study/prolific-refused', { status: 200, why: 'the answer makes no sense' })
  return data
}

async function ask(
  access: ProlificAccess,
  { path, method = 'GET', body, endAt404 }: ProlificRequest,
): Promise<unknown> {
  const { token, origin = 'https://api.prolific.com' } = access
  const response = await fetch(new URL(path, origin), {
    method,
    headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Passing({ waitMs: 0, isUndone: false, cause })
  })
  if (response.ok) return response.json().catch((cause: unknown) => lost(cause))
  if (endAt404 && response.status === 404) return null
  if (response.status === 429) throw new Passing({ waitMs: retryAfter(response), isUndone: true })
  if (response.status >= 500) throw new Passing({ waitMs: retryAfter(response), isUndone: false })
  throw new SoundsceneError('study/prolific-refused', { status: response.status, why: await reasonOf(response) })
}

const refusal = z.object({ error: z.object({ detail: z.unknown(), title: z.string().optional() }) })

/** What Prolific says about it, such as that the account's money does not suffice; short, and in its own words. */
async function reasonOf(response: Response): Promise<string> {
  const { error } = refusal.safeParse(await response.json().catch(() => null)).data ?? {}
  const said = error?.detail ?? error?.title ?? ''
  return (typeof said === 'string' ? said : JSON.stringify(said)).slice(0, 300)
}

function lost(cause: unknown): never {
  throw new Passing({ waitMs: 0, isUndone: false, cause })
}

function retryAfter({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0)
  return Number.isFinite(seconds) ? Math.min(longestPauseMs, Math.max(0, 1_000 * seconds)) : 0
}
