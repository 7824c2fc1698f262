import { z } from 'zod'
import { askProlific, type ProlificAccess } from '../prolific/request.ts'

/** One person's way through a study on Prolific. */
export interface Submission {
  /** Prolific's own; what its webhook says may lack it. */
  id?: string
  participantId: string
  /** As Prolific says it, such as `AWAITING REVIEW`, `RETURNED` or `TIMED-OUT`. */
  status: string
}

const submissionsPage = z.object({
  results: z
    .array(
      z.object({
        id: z.string().max(64).optional(),
        participant_id: z.string().max(200),
        status: z.string().max(50),
      }),
    )
    .max(10_000),
  meta: z.object({ count: z.number().int().min(0) }).optional(),
})

const pageSize = 100
const maxPages = 1_000

/**
 * Every submission of a study, however many pages they come on and however long a page turns out to be.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function listSubmissions(access: ProlificAccess, prolificStudyId: string): Promise<Submission[]> {
  const all: Submission[] = []
  for (let page = 1; page <= maxPages; page++) {
    const query = new URLSearchParams({ study: prolificStudyId, page: `${page}`, page_size: `${pageSize}` })
    const answer = await askProlific(access, { path: `/api/v1/submissions/?${query}`, endAt404: page > 1 })
    const { results, meta } = submissionsPage.parse(answer ?? { results: [] })
    all.push(...results.map(submissionOf))
    if (results.length === 0 || all.length >= (meta?.count ?? Number.POSITIVE_INFINITY)) break
  }
  return all
}

const submissionOf = ({
  id,
  participant_id,
  status,
}: z.output<typeof submissionsPage>['results'][number]): Submission => ({
  ...(id !== undefined && { id }),
  ...{ participantId: participant_id, status },
})

/** Sets how many people a study on Prolific wants; Prolific lets the number only grow. */
export async function setPlaces(access: ProlificAccess, prolificStudyId: string, places: number): Promise<void> {
  await askProlific(access, {
    path: studyPath(prolificStudyId),
    method: 'PATCH',
    body: { total_available_places: places },
  })
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
  await askProlific(access, { path: studyPath(prolificStudyId), method: 'PATCH', body: { completion_codes: codes } })
}

const studyPath = (id: string) => `/api/v1/studies/${encodeURIComponent(id)}/`
