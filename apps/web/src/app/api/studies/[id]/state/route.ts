import { close, launch, pause, resume } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'

const steps = { launch, pause, resume, close }

const body = z.object({ step: z.enum(['launch', 'pause', 'resume', 'close']) })

/** Takes a study a step further. */
export const POST = asMember('owner', async ({ request, context, who }) => {
  const { step } = await readJson(request, body)
  const { state, sha256 } = await steps[step](context, who)
  return Response.json({ state, sha256 })
})
