import { setProlificPlaces } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asRecruiter } from '../../../../../../studies/recruit/prolific/as-recruiter.ts'

const body = z.object({ places: z.number() })

/** Raises how many places the study has on Prolific. */
export const POST = asRecruiter(async ({ request, context, who }) => {
  await setProlificPlaces(context, { ...who, ...(await readJson(request, body)) })
  return new Response(null, { status: 204 })
})
