import { asMember } from '../../../../../../accounts/guard.ts'
import { database } from '../../../../../../server/site.ts'

/** Takes an open invitation to the study back. */
export const DELETE = asMember<{ id: string; invitation: string }>('owner', async ({ params }) => {
  await (await database()).invitations.withdraw(params.invitation, params.id)
  return new Response(null, { status: 204 })
})
