/** A request that was answered with a refusal, or by nobody. */
export class Refusal extends Error {
  /** Machine-readable, such as `study/not-open`; `network/unreachable` when nobody answered. */
  readonly code: string
  readonly status: number

  constructor(code: string, status: number, detail: string) {
    super(detail)
    this.code = code
    this.status = status
  }

  /** Nobody answered, or the server can't for now: asking again is right. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('network/unreachable', 0, '')

/** The address of something of a study in the raters' API. */
export const addressOf = (study: string, path = ''): string => `/api/rater/${study}${path}`

/** Sends JSON, and returns the JSON that is answered. @throws Refusal */
export async function post<T>(address: string, body: unknown = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  return read<T>(fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** @throws Refusal */
export const get = async <T>(address: string): Promise<T> => read<T>(fetch(address))

async function read<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch((error: unknown) => {
    throw asRefusal(error)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as T
  const { code = 'service/fault', detail = '' } = (answer ?? {}) as { code?: string; detail?: string }
  // A success without its whole body proves nothing.
  throw new Refusal(code, response.ok ? 0 : response.status, detail)
}
