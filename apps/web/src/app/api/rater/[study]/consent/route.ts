import { consent, decline } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'

const body = z.strictObject({ agrees: z.boolean() })

/** Records that the rater consents, or ends it for who doesn't. */
export const POST = asRater(async ({ request, context, token }) => {
  const { agrees } = await readJson(request, body)
  await (agrees ? consent : decline)(context, token)
  return Response.json(await placeOf(context, token))
})
