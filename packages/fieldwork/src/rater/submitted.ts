import type { Rater, Submitted } from '@soundscene/db'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'

/** An id as Prolific gives them. */
export const idThere = z.string().regex(/^[A-Za-z0-9]{1,64}$/)

/** By which study and submission of a recruiter somebody comes; what can be no such id shuts nobody out. */
export const submissionSchema = z.object({ study: idThere, session: idThere }).partial().default({}).catch({})

const nothing: Submitted = { externalStudyId: null, externalSessionId: null }

/**
 * What is kept of a submission. Its ids are kept as they are: random numbers of the recruiter's by which a submission is
 * told from another of the same person, and by which it is paid for; forgotten together with the rater's name.
 */
export const submittedBy = ({
  source,
  submission: { study, session },
}: {
  source: Rater['source']
  submission: z.output<typeof submissionSchema>
}): Submitted =>
  source === 'prolific' ? { externalStudyId: study ?? null, externalSessionId: session ?? null } : nothing

/** Remembers by which submission a rater who is known came back. */
export async function keepSubmission(
  { database }: FieldContext,
  { id, externalSessionId }: Rater,
  by: Submitted,
): Promise<void> {
  if (by.externalSessionId === null || by.externalSessionId === externalSessionId) return
  await database.studies.raters.setSubmission(id, by)
}
