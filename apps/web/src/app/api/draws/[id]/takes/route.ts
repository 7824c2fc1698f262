import { redraw } from '@soundscene/draws'
import { drawOptions } from '../../../../../server/draw-options.ts'
import { handle, parsed } from '../../../../../server/handle.ts'
import { newDrawResponse } from '../../../../../server/new-draw-response.ts'
import { site } from '../../../../../server/site.ts'

export const POST = handle<{ id: string }>(async (request, { id }) => {
  const { context, admit } = await site()
  await admit(request)
  const options = parsed(drawOptions, await request.json().catch(() => undefined))
  return newDrawResponse(await redraw(context, id, options))
})
