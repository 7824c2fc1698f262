import { createHash } from 'node:crypto'
import { pictureOf } from '@soundscene/draws'
import { z } from 'zod'
import { handle, parsed } from '../../../../../server/handle.ts'
import { enlarge } from '../../../../../server/picture.ts'
import { site } from '../../../../../server/site.ts'

const query = z.object({ size: z.literal(['64', '512']).default('64') })

/** A finished picture never changes. Only the viewer's own browser may keep it, since its owner may delete it. */
export const GET = handle<{ id: string }>(async (request, { id }) => {
  const { size } = parsed(query, Object.fromEntries(new URL(request.url).searchParams))
  const png = await pictureOf((await site()).context, id)
  const etag = `"${createHash('sha256').update(size).update(png).digest('base64url').slice(0, 22)}"`
  const headers = { ETag: etag, 'Cache-Control': 'private, max-age=31536000, immutable', 'Content-Type': 'image/png' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(Buffer.from(size === '512' ? await enlarge(png, 512) : png), { headers })
})
