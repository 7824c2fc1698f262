import { publicLiveStudyOf, watchPublicStudy } from '@soundscene/fieldwork'
import { eventStream } from '../../../../../server/event-stream.ts'
import { field } from '../../../../../server/field.ts'
import { handle } from '../../../../../server/handle.ts'

/** The same as the events for members, where the study says that its results are public. */
export const GET = handle<{ id: string }>(async (request, { id }) => {
  const context = await field()
  // What can't be watched is refused before the stream begins, when a status can still say so.
  await publicLiveStudyOf(context, id)
  return eventStream(watchPublicStudy(context, id, request.signal))
})
