import type { DrawView } from '@soundscene/draws'
import { ownerToken } from './owner-token.ts'
import { config } from './site-config.ts'

/** 202 for a draw that was taken, with the token that proves who made it: it is shown here and nowhere else. */
export const newDrawResponse = (draw: DrawView): Response =>
  Response.json(
    { ...draw, ownerToken: ownerToken(config().ownerSecret, draw.id) },
    { status: 202, headers: { Location: `/api/draws/${draw.id}`, 'Cache-Control': 'no-store' } },
  )
