import { linkProlific } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asRecruiter } from '../../../../../../studies/recruit/prolific/as-recruiter.ts'

const body = z.object({ prolificStudyId: z.string() })

/** Remembers a study that was made on Prolific by hand. */
export const POST = asRecruiter(async ({ request, context, who }) => {
  await linkProlific(context, { ...who, ...(await readJson(request, body)) })
  return new Response(null, { status: 204 })
})
