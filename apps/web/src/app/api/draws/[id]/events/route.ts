import { getDraw, watchDraw } from '@soundscene/draws'
import { localeOfHeaders } from '../../../../../accounts/locale-of-headers.ts'
import { eventStream } from '../../../../../server/event-stream.ts'
import { handle } from '../../../../../server/handle.ts'
import { site } from '../../../../../server/site.ts'
import { drawIn } from '../../../../../server/take-of.ts'

export const GET = handle<{ id: string }>(async (request, { id }) => {
  const { context } = await site()
  // What can't be watched is refused before the stream begins, when a status can still say so.
  await getDraw(context, id)
  const locale = localeOfHeaders(request.headers)
  return eventStream(watchDraw(context, id, request.signal), (draw) => drawIn(locale, draw))
})
