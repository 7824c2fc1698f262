import { createLinks } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'
import { siteAddress } from '../../../../../server/site-address.ts'
import { linkAddress } from '../../../../../studies/recruit/rater-address.ts'

const body = z.object({ count: z.coerce.number(), group: z.string().optional() })

/** Makes links that each let one person in. They are told this once. */
export const POST = asMember('analyst', async ({ request, params: { id }, context, who }) => {
  const { count, group } = await readJson(request, body)
  const asked = { ...who, count, ...(group?.trim() && { group: group.trim() }) }
  const codes = await createLinks(context, asked)
  const { origin } = await siteAddress()
  return Response.json({ links: codes.map((code) => linkAddress(origin, id, code)) }, { status: 201 })
})
