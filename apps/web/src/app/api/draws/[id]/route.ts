import { deleteDraw, getDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { handle } from '../../../../server/handle.ts'
import { isOwner } from '../../../../server/owner-token.ts'
import { site } from '../../../../server/site.ts'
import { config } from '../../../../server/site-config.ts'

interface Id {
  id: string
}

export const GET = handle<Id>(async (_request, { id }) =>
  Response.json(await getDraw((await site()).context, id), { headers: { 'Cache-Control': 'no-store' } }),
)

export const DELETE = handle<Id>(async (request, { id }) => {
  const mine = isOwner(config().ownerSecret, id, request.headers.get('authorization'))
  if (!mine) throw new SoundsceneError('draw/not-yours')
  await deleteDraw((await site()).context, id)
  return new Response(null, { status: 204 })
})
