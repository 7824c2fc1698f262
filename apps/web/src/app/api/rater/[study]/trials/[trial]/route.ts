import { storeVote } from '@soundscene/fieldwork'
import { trialAnswer } from '@soundscene/fieldwork/config'
import { readJson } from '../../../../../../accounts/bounded-request.ts'
import { asRater } from '../../../../../../rater/server/as-rater.ts'

/** Stores the answer to a trial, once: whatever is sent again is answered as the first time. */
export const POST = asRater<{ study: string; trial: string }>(async ({ request, params, context, token }) =>
  Response.json(await storeVote(context, token, params.trial, await readJson(request, trialAnswer))),
)
