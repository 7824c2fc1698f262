import { configureStudy, deleteStudy } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { z } from 'zod'
import { readJson } from '../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../accounts/guard.ts'
import { field } from '../../../../studies/field.ts'

const body = z.object({ setId: z.string(), config: z.custom<StudyConfigInput>() })

/** Changes a draft. */
export const PATCH = asMember('owner', async ({ request, params: { id }, experimenter }) => {
  const asked = await readJson(request, body)
  const study = await configureStudy(await field(), { actor: { id: experimenter.id }, studyId: id, ...asked })
  return Response.json({ id: study.id })
})

/** Deletes a study with all its votes. */
export const DELETE = asMember('owner', async ({ params: { id }, experimenter }) => {
  await deleteStudy(await field(), { actor: { id: experimenter.id }, studyId: id })
  return new Response(null, { status: 204 })
})
