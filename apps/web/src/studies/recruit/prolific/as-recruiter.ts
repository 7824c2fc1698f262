import { SoundsceneError } from '@soundscene/errors'
import type { OnProlific } from '@soundscene/fieldwork'
import { type AskedInStudy, asMember } from '../../../accounts/guard.ts'
import { RateLimit } from '../../../server/rate-limit.ts'
import { config } from '../../../server/site-config.ts'

/** What the handler of a route is given that steers a study on Prolific. */
export interface AskedByRecruiter<P> extends AskedInStudy<P> {
  who: OnProlific
}

const perMinute = 60
const limit = new RateLimit(perMinute)

/**
 * A route handler under `/api/studies/[id]/prolific` for owners of the study. Answers 409 `study/prolific-off` where the
 * site has no token, and 429 to whoever asks for more than a person can press.
 */
export const asRecruiter = <P extends { id: string }>(handler: (asked: AskedByRecruiter<P>) => Promise<Response>) =>
  asMember<P>('owner', async (asked) => {
    const access = config().prolific
    if (!access) throw new SoundsceneError('study/prolific-off')
    await limit.spend(asked.experimenter.id)
    return handler({ ...asked, who: { ...asked.who, access } })
  })
