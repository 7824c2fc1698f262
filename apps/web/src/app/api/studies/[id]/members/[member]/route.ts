import { setMember } from '@soundscene/fieldwork'
import { studyRoles } from '@soundscene/fieldwork/config'
import { z } from 'zod'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../../accounts/guard.ts'

interface Member {
  id: string
  /** The member's account. */
  member: string
}

const body = z.object({ role: z.enum(studyRoles) })

/** Gives a member another role. */
export const PATCH = asMember<Member>('owner', async ({ request, params: { member }, context, who }) => {
  const { role } = await readJson(request, body)
  await setMember(context, { ...who, userId: member, role })
  return new Response(null, { status: 204 })
})

/** Removes a member; everybody may remove themselves. */
export const DELETE = asMember<Member>('viewer', async ({ params: { member }, context, who }) => {
  await setMember(context, { ...who, userId: member, role: null })
  return new Response(null, { status: 204 })
})
