import { complete } from '@soundscene/fieldwork'
import { formAnswers } from '@soundscene/fieldwork/config'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asRater } from '../../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'

/** Takes the short form and ends the session, once all that was served is stored. */
export const POST = asRater(async ({ request, context, token }) => {
  await complete(context, token, await readJson(request, formAnswers))
  return Response.json(await placeOf(context, token))
})
