import { eraseRater } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'

const body = z.strictObject({ prolific: z.string().min(1).max(200) })

/** Takes out the answers of somebody from Prolific who asked for it, and forgets who they were. */
export const POST = asMember('owner', async ({ request, context, who }) => {
  const { prolific } = await readJson(request, body)
  return Response.json(await eraseRater(context, { ...who, source: 'prolific', externalId: prolific }))
})
