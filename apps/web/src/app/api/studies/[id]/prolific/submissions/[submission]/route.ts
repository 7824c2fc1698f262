import { type Review, reviewOnProlific } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../../../accounts/bounded-request.ts'
import { asRecruiter } from '../../../../../../../studies/recruit/prolific/as-recruiter.ts'

const body = z.custom<Review>((value) => typeof value === 'object' && value !== null)

/** Approves, rejects or screens out a submission on Prolific. */
export const POST = asRecruiter<{ id: string; submission: string }>(async ({ request, params, context, who }) => {
  const review = await readJson(request, body)
  await reviewOnProlific(context, { ...who, submissionId: params.submission, review })
  return new Response(null, { status: 204 })
})
