import { raiseQuotas } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'
import { field } from '../../../../../studies/field.ts'

const body = z.object({ quotas: z.record(z.string(), z.coerce.number()) })

/** Raises how many raters of a group are wanted. */
export const POST = asMember('owner', async ({ request, params: { id }, experimenter }) => {
  const { quotas } = await readJson(request, body)
  const study = await raiseQuotas(await field(), { actor: { id: experimenter.id }, studyId: id, quotas })
  return Response.json({ quotas: study.quotas })
})
