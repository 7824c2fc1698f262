import { sendProlificCodes } from '@soundscene/fieldwork'
import { asRecruiter } from '../../../../../../studies/recruit/prolific/as-recruiter.ts'

/** Tells Prolific the completion codes of the study. */
export const POST = asRecruiter(async ({ context, who }) => {
  await sendProlificCodes(context, who)
  return new Response(null, { status: 204 })
})
