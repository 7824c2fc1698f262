import { rehearse } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'
import { field } from '../../../../../studies/field.ts'

/** Plays the draft through with simulated raters and keeps what came of it. */
export const POST = asMember('analyst', async ({ params: { id }, experimenter }) =>
  Response.json(await rehearse(await field(), { actor: { id: experimenter.id }, studyId: id })),
)
