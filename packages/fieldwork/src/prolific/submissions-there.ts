import { z } from 'zod'
import { askProlific, type ProlificAccess, understood } from './request.ts'

/** One person's way through a study on Prolific. */
export interface SubmissionThere {
  id: string
  participantId: string
  /** As Prolific says it, such as `AWAITING REVIEW`, `RETURNED` or `TIMED-OUT`. */
  status: string
}

const pageSchema = z.object({
  results: z
    .array(z.object({ id: z.string().max(64), participant_id: z.string().max(200), status: z.string().max(50) }))
    .max(10_000),
  meta: z.object({ count: z.number().int().min(0) }).optional(),
})

const submissions = '/api/v1/submissions/'
const pageSize = 100
const maxPages = 1_000

/**
 * Every submission of a study, however many pages they come on and however long a page turns out to be.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function listSubmissions(access: ProlificAccess, studyThere: string): Promise<SubmissionThere[]> {
  const all: SubmissionThere[] = []
  for (let page = 1; page <= maxPages; page++) {
    const query = new URLSearchParams({ study: studyThere, page: `${page}`, page_size: `${pageSize}` })
    const answer = await askProlific(access, { path: `${submissions}?${query}`, endAt404: page > 1 })
    const { results, meta } = understood(pageSchema, answer ?? { results: [] })
    all.push(...results.map(({ id, participant_id, status }) => ({ id, participantId: participant_id, status })))
    if (results.length === 0 || all.length >= (meta?.count ?? Number.POSITIVE_INFINITY)) break
  }
  return all
}

/** What becomes of a submission, as Prolific takes it. */
export type Transition =
  | { action: 'APPROVE' }
  | { action: 'REJECT'; message: string; rejection_category: string }
  | { action: 'COMPLETE'; completion_code: string }

/** Settles a submission; Prolific does it once however often it is asked, and never takes it back. */
export async function settleThere(access: ProlificAccess, id: string, body: Transition): Promise<void> {
  await askProlific(access, { path: `${submissions}${encodeURIComponent(id)}/transition/`, method: 'POST', body })
}
