import { RateLimit } from '../../server/rate-limit.ts'
import { config } from '../../server/site-config.ts'

/** Far more than anybody clicks: sounds and pictures are among it. */
const raterPerMinute = 600
/** Receipts can't be guessed; this keeps somebody from trying all the same. */
const receiptsPerMinute = 20

const raters = new RateLimit(raterPerMinute)
const receipts = new RateLimit(receiptsPerMinute)
let arrivals: RateLimit | undefined

const addressOf = ({ headers }: Request) => headers.get('x-forwarded-for') ?? 'unknown'

/** Counts a request against its rater. @throws SoundsceneError `draw/busy` */
export const admitRater = (token: string): Promise<void> => raters.spend(token)

/** Counts a try to withdraw against its address. @throws SoundsceneError `draw/busy` */
export const admitReceipt = (request: Request): Promise<void> => receipts.spend(addressOf(request))

/** Counts somebody who arrives against their address, which a whole classroom may share. @throws SoundsceneError `draw/busy` */
export async function admitArrival(request: Request): Promise<void> {
  arrivals ??= new RateLimit(config().arrivalsPerMinute)
  await arrivals.spend(addressOf(request))
}
