import { peaksOf } from '@soundscene/draws'
import { handle } from '../../../../../server/handle.ts'
import { site } from '../../../../../server/site.ts'

const rounded = (peak: number) => Math.round(peak * 1000) / 1000

export const GET = handle<{ id: string }>(async (_request, { id }) => {
  const peaks = await peaksOf((await site()).context, id)
  return Response.json(peaks.map(rounded), { headers: { 'Cache-Control': 'private, max-age=3600' } })
})
