import { stimulusOf } from '@soundscene/fieldwork'
import { asRater } from '../../../../../../rater/server/as-rater.ts'

/** A sound or a picture under an id that tells nothing; it never changes, and only the rater's own browser may keep it. */
export const GET = asRater<{ study: string; stimulus: string }>(async ({ params, context, token }) => {
  const { bytes, type } = await stimulusOf(context, token, params.stimulus)
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
})
