import { watchStudy } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'
import { eventStream } from '../../../../../server/event-stream.ts'
import { field } from '../../../../../studies/field.ts'

/** A running study as it stands, again after each change. */
export const GET = asMember('viewer', async ({ request, params: { id }, experimenter }) =>
  eventStream(watchStudy(await field(), { actor: { id: experimenter.id }, studyId: id }, request.signal)),
)
