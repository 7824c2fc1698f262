import { answerPractice } from '@soundscene/fieldwork'
import { trialAnswer } from '@soundscene/fieldwork/config'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asRater } from '../../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../../rater/server/place-of.ts'

/** Takes the answer to a practice trial: what most people would say, and what comes next. */
export const POST = asRater<{ study: string; item: string }>(async ({ request, params, context, token }) => {
  const feedback = await answerPractice(context, token, params.item, await readJson(request, trialAnswer))
  return Response.json({ feedback, place: await placeOf(context, token) })
})
