import { asRater } from '../../../../rater/server/as-rater.ts'
import { placeOf } from '../../../../rater/server/place-of.ts'

/** Where the rater stands. */
export const GET = asRater(async ({ context, token }) =>
  Response.json(await placeOf(context, token), { headers: { 'Cache-Control': 'no-store' } }),
)
