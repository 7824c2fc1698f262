import { asAdmin } from '../../../accounts/guard.ts'
import { invite } from '../../../accounts/invite.ts'
import { site } from '../../../server/site.ts'

/** Invites one person to make an account. The answer holds the link. */
export const POST = asAdmin(async ({ experimenter }) => {
  const { database } = await site()
  return Response.json({ link: await invite(database, experimenter.id) }, { status: 201 })
})
