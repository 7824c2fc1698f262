import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { readJson } from '../../../../accounts/bounded-request.ts'
import { asAdmin } from '../../../../accounts/guard.ts'
import { database } from '../../../../server/site.ts'

const body = z.object({ isAdmin: z.boolean() })

/** Makes somebody an administrator, or takes it back. */
export const PATCH = asAdmin<{ person: string }>(async ({ request, params }) => {
  const { isAdmin } = await readJson(request, body)
  const { accounts } = await database()
  if (!(await accounts.setAdmin(params.person, isAdmin))) throw new SoundsceneError('account/last-admin')
  return new Response(null, { status: 204 })
})
