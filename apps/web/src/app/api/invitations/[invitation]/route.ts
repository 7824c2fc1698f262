import { asAdmin } from '../../../../accounts/guard.ts'
import { database } from '../../../../server/site.ts'

/** Takes an invitation back that only lets make an account. */
export const DELETE = asAdmin<{ invitation: string }>(async ({ params }) => {
  await (await database()).invitations.withdraw(params.invitation, null)
  return new Response(null, { status: 204 })
})
