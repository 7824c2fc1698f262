import { watchStudy } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'
import { eventStream } from '../../../../../server/event-stream.ts'

/** A running study as it stands, again after each change. */
export const GET = asMember('viewer', async ({ request, context, who }) =>
  eventStream(watchStudy(context, who, request.signal)),
)
