import { studyRoles } from '@soundscene/fieldwork/config'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'
import { invite } from '../../../../../accounts/invite.ts'
import { site } from '../../../../../server/site.ts'

const body = z.object({ role: z.enum(studyRoles) })

/** Invites one person to the study. The answer holds the link. */
export const POST = asMember('owner', async ({ request, params: { id }, experimenter }) => {
  const { role } = await readJson(request, body)
  const { database } = await site()
  const link = await invite(database, experimenter.id, { studyId: id, role })
  await database.studies.studies.audit(id, { actorId: experimenter.id, action: 'member-invited', details: { role } })
  return Response.json({ link }, { status: 201 })
})
