import { close, launch, pause, resume } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'
import { field } from '../../../../../studies/field.ts'

const steps = { launch, pause, resume, close }

const body = z.object({ step: z.enum(['launch', 'pause', 'resume', 'close']) })

/** Takes a study a step further. */
export const POST = asMember('owner', async ({ request, params: { id }, experimenter }) => {
  const { step } = await readJson(request, body)
  const { state, sha256 } = await steps[step](await field(), { actor: { id: experimenter.id }, studyId: id })
  return Response.json({ state, sha256 })
})
