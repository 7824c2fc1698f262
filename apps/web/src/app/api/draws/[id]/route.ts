import { deleteDraw, getDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { localeOfHeaders } from '../../../../accounts/locale-of-headers.ts'
import { handle } from '../../../../server/handle.ts'
import { isOwner } from '../../../../server/owner-token.ts'
import { site } from '../../../../server/site.ts'
import { config } from '../../../../server/site-config.ts'
import { drawIn } from '../../../../server/take-of.ts'

interface Id {
  id: string
}

export const GET = handle<Id>(async ({ headers }, { id }) => {
  const draw = await getDraw((await site()).context, id)
  return Response.json(drawIn(localeOfHeaders(headers), draw), { headers: { 'Cache-Control': 'no-store' } })
})

export const DELETE = handle<Id>(async (request, { id }) => {
  const mine = isOwner(config().ownerSecret, id, request.headers.get('authorization'))
  if (!mine) throw new SoundsceneError('draw/not-yours')
  await deleteDraw((await site()).context, id)
  return new Response(null, { status: 204 })
})
