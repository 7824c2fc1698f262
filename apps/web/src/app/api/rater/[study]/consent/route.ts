import { consent, decline } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { verifyToken } from '../../../../../rater/bot-check/verify.ts'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'
import { config } from '../../../../../server/site-config.ts'

const body = z.strictObject({ agrees: z.boolean(), botToken: z.string().min(1).max(2048).nullish().catch(null) })

/** Records that the rater consents and what a check for bots says, or ends it for who doesn't consent. */
export const POST = asRater(async ({ request, context, token }) => {
  const { agrees, botToken = null } = await readJson(request, body)
  const { botCheck } = config()
  if (agrees) await consent(context, token, botCheck ? await verifyToken(botCheck, botToken) : null)
  else await decline(context, token)
  return Response.json(await placeOf(context, token))
})
