import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { acceptInvitation } from '../../../../accounts/accept-invitation.ts'
import { readJson } from '../../../../accounts/bounded-request.ts'
import { asExperimenter } from '../../../../accounts/guard.ts'
import { site } from '../../../../server/site.ts'

const body = z.object({ token: z.string().max(100) })

/** Joins the study that an invitation is for. */
export const POST = asExperimenter(async ({ request, experimenter }) => {
  const { token } = await readJson(request, body)
  const { database } = await site()
  const invitation = await database.invitations.find(token)
  const accepted = invitation && (await acceptInvitation(database, invitation.id, experimenter.id))
  if (!accepted) throw new SoundsceneError('account/invitation-gone')
  return Response.json({ studyId: accepted.studyId })
})
