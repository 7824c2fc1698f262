import { passSoundCheck } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'

const body = z.strictObject({ answer: z.string().max(80) })

/** Takes what the rater says they hear. */
export const POST = asRater(async ({ request, context, token }) => {
  const { answer } = await readJson(request, body)
  await passSoundCheck(context, token, answer)
  return Response.json(await placeOf(context, token))
})
