import { moveOnProlific } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asRecruiter } from '../../../../../../studies/recruit/prolific/as-recruiter.ts'

const body = z.object({ move: z.enum(['publish', 'pause', 'resume', 'stop']) })

/** Publishes, pauses, resumes or stops the study on Prolific. */
export const POST = asRecruiter(async ({ request, context, who }) => {
  const { status } = await moveOnProlific(context, { ...who, ...(await readJson(request, body)) })
  return Response.json({ status })
})
