import { asExperimenter } from '../../../../../accounts/guard.ts'
import { database } from '../../../../../server/site.ts'

/** Signs one of one's own browsers out. */
export const DELETE = asExperimenter<{ session: string }>(async ({ params, experimenter }) => {
  await (await database()).accounts.endSession(experimenter.id, params.session)
  return new Response(null, { status: 204 })
})
