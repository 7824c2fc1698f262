import { asRater } from '../../../../../rater/server/as-rater.ts'
import { trialsPlace } from '../../../../../rater/server/place-of.ts'

/** Serves the next trials, the same ones until they are answered. */
export const POST = asRater(async ({ context, token }) => Response.json(await trialsPlace(context, token)))
