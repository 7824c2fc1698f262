import { configureStudy, deleteStudy } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { z } from 'zod'
import { readJson } from '../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../accounts/guard.ts'

const body = z.object({ setId: z.string(), config: z.custom<StudyConfigInput>() })

/** Changes a draft. */
export const PATCH = asMember('owner', async ({ request, context, who }) => {
  const asked = await readJson(request, body)
  const study = await configureStudy(context, { ...who, ...asked })
  return Response.json({ id: study.id })
})

/** Deletes a study with all its votes. */
export const DELETE = asMember('owner', async ({ context, who }) => {
  await deleteStudy(context, who)
  return new Response(null, { status: 204 })
})
