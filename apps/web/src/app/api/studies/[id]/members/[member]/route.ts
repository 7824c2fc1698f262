import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../../accounts/guard.ts'
import { studyRoles } from '../../../../../../accounts/roles.ts'
import { database } from '../../../../../../server/site.ts'

interface Member {
  id: string
  /** The member's account. */
  member: string
}

const body = z.object({ role: z.enum(studyRoles) })

/** Gives a member another role. */
export const PATCH = asMember<Member>('owner', async ({ request, params: { id, member }, experimenter }) => {
  const { role } = await readJson(request, body)
  const { studies } = (await database()).studies
  if (!(await studies.roleOf(id, member))) throw new SoundsceneError('account/no-member')
  if (!(await studies.setRole(id, member, role))) throw new SoundsceneError('study/last-owner')
  await studies.audit(id, { actorId: experimenter.id, action: 'member-role', details: { member, role } })
  return new Response(null, { status: 204 })
})

/** Removes a member; everybody may remove themselves. */
export const DELETE = asMember<Member>('viewer', async ({ params: { id, member }, experimenter, role }) => {
  const leaves = member === experimenter.id
  if (!leaves && role !== 'owner') throw new SoundsceneError('study/forbidden', { role })
  const { studies } = (await database()).studies
  if (!(await studies.roleOf(id, member))) throw new SoundsceneError('account/no-member')
  if (!(await studies.setRole(id, member, null))) throw new SoundsceneError('study/last-owner')
  const action = leaves ? 'member-left' : 'member-removed'
  await studies.audit(id, { actorId: experimenter.id, action, details: leaves ? {} : { member } })
  return new Response(null, { status: 204 })
})
