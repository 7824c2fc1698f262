import { submitDraw } from '@soundscene/draws'
import { readBounded } from '../../../server/bounded-body.ts'
import { drawOptions } from '../../../server/draw-options.ts'
import { handle, parsed } from '../../../server/handle.ts'
import { newDrawResponse } from '../../../server/new-draw-response.ts'
import { site } from '../../../server/site.ts'
import { config } from '../../../server/site-config.ts'

/** The body is the sound's bytes, whatever the format; `seed` and `gain` may stand in the query. */
export const POST = handle(async (request) => {
  const { context, admit } = await site()
  await admit(request)
  const options = parsed(drawOptions, Object.fromEntries(new URL(request.url).searchParams))
  const bytes = await readBounded(request, config().largestMegabytes)
  return newDrawResponse(await submitDraw(context, { bytes, ...options, signal: request.signal }))
})
