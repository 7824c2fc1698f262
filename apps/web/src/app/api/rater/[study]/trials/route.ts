import { raterSession } from '@soundscene/fieldwork'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { trialsStep } from '../../../../../rater/server/place-of.ts'

/** Serves the next trials, the same ones until they are answered. */
export const POST = asRater(async ({ context, token }) => {
  const step = await trialsStep(context, token)
  return Response.json({ session: await raterSession(context, token), step })
})
