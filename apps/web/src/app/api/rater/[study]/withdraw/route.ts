import { withdrawNow } from '@soundscene/fieldwork'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'

/** Takes out what the rater of this browser has answered. */
export const POST = asRater(async ({ context, token }) => {
  await withdrawNow(context, token)
  return Response.json(await placeOf(context, token))
})
