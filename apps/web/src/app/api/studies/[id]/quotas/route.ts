import { raiseQuotas } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'

const body = z.object({ quotas: z.record(z.string(), z.coerce.number()) })

/** Raises how many raters of a group are wanted. */
export const POST = asMember('owner', async ({ request, context, who }) => {
  const { quotas } = await readJson(request, body)
  const study = await raiseQuotas(context, { ...who, quotas })
  return Response.json({ quotas: study.quotas })
})
