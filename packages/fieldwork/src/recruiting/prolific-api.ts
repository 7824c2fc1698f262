import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** How Prolific is reached. */
export interface ProlificAccess {
  /** Of an account there. */
  token: string
  /** Where its interface is. */
  origin?: string
}

/** One person's way through a study on Prolific. */
export interface Submission {
  participantId: string
  /** As Prolific says it, such as `AWAITING REVIEW`, `RETURNED` or `TIMED-OUT`. */
  status: string
}

const submissionsPage = z.object({
  results: z.array(z.object({ participant_id: z.string().max(200), status: z.string().max(50) })).max(10_000),
  meta: z.object({ count: z.number().int().min(0) }).optional(),
})

const pageSize = 100
const timeoutMs = 20_000
const maxPages = 1_000

/**
 * Every submission of a study, however many pages they come on and however long a page turns out to be.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function listSubmissions(access: ProlificAccess, prolificStudyId: string): Promise<Submission[]> {
  const all: Submission[] = []
  for (let page = 1; page <= maxPages; page++) {
    const query = new URLSearchParams({ study: prolificStudyId, page: `${page}`, page_size: `${pageSize}` })
    const answer = await ask(access, `/api/v1/submissions/?${query}`, { endAt404: page > 1 })
    const { results, meta } = submissionsPage.parse(answer ?? { results: [] })
    all.push(...results.map(({ participant_id, status }) => ({ participantId: participant_id, status })))
    if (results.length === 0 || all.length >= (meta?.count ?? Number.POSITIVE_INFINITY)) break
  }
  return all
}

/** Sets how many people a study on Prolific wants; Prolific lets the number only grow. */
export async function setPlaces(access: ProlificAccess, prolificStudyId: string, places: number): Promise<void> {
  await ask(access, studyPath(prolificStudyId), { body: { total_available_places: places } })
}

/** A completion code as Prolific wants it. */
export interface CompletionCode {
  code: string
  code_type: 'COMPLETED' | 'FAILED_ATTENTION_CHECK' | 'OTHER'
  actions: { action: 'AUTOMATICALLY_APPROVE' | 'MANUALLY_REVIEW' }[]
}

/** Tells Prolific the completion codes of a study. */
export async function setCompletionCodes(
  access: ProlificAccess,
  prolificStudyId: string,
  codes: CompletionCode[],
): Promise<void> {
  await ask(access, studyPath(prolificStudyId), { body: { completion_codes: codes } })
}

const studyPath = (id: string) => `/api/v1/studies/${encodeURIComponent(id)}/`

async function ask(
  { token, origin = 'https://api.prolific.com' }: ProlificAccess,
  path: string,
  { body, endAt404 = false }: { body?: object; endAt404?: boolean },
): Promise<unknown> {
  const headers = { authorization: `Token ${token}`, 'content-type': 'application/json' }
  const request: RequestInit = { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }
  if (body) Object.assign(request, { method: 'PATCH', body: JSON.stringify(body) })
  try {
    const response = await fetch(new URL(path, origin), request)
    if (response.ok) return await response.json()
    if (endAt404 && response.status === 404) return null
    if (response.status < 500 && response.status !== 429)
      throw new SoundsceneError('study/prolific-refused', { status: response.status })
  } catch (cause) {
    if (SoundsceneError.isInstance(cause)) throw cause
    throw new SoundsceneError('study/prolific-down', {}, { cause })
  }
  throw new SoundsceneError('study/prolific-down')
}
