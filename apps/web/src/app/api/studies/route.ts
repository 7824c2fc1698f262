import { createStudy } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { z } from 'zod'
import { readJson } from '../../../accounts/bounded-request.ts'
import { asExperimenter } from '../../../accounts/guard.ts'
import { field } from '../../../server/field.ts'

// What the configuration must be is for the use case to say.
const body = z.object({ setId: z.string(), config: z.custom<StudyConfigInput>(), simulated: z.boolean().optional() })

/** Makes a draft that belongs to whoever asked. */
export const POST = asExperimenter(async ({ request, experimenter: { id } }) => {
  const { simulated = false, ...asked } = await readJson(request, body)
  const study = await createStudy(await field(), { actor: { id }, simulated, ...asked })
  return Response.json({ id: study.id }, { status: 201 })
})
