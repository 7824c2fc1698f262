import { type Arriving, arrive } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { raterLocaleOf } from '../../../../../rater/locale.ts'
import { forRaters } from '../../../../../rater/server/as-rater.ts'
import { admitArrival } from '../../../../../rater/server/limits.ts'
import { placeOf } from '../../../../../rater/server/place-of.ts'
import { raterTokenIn, rememberRater } from '../../../../../rater/server/rater-cookie.ts'
import { field } from '../../../../../server/field.ts'
import { siteAddress } from '../../../../../server/site-address.ts'
import { keepUpWithProlific } from '../../../../../studies/recruit/prolific/keep-up.ts'

const name = z.string().min(1).max(200)
const body = z.strictObject({
  prolific: name.optional(),
  study: name.optional(),
  session: name.optional(),
  link: name.optional(),
  classroom: z.literal(true).optional(),
})

/** Lets somebody in, or in again, and tells where they stand. */
export const POST = forRaters<{ study: string }>(async (request, { study: studyId }) => {
  await admitArrival(request)
  const { prolific, study, session, link, classroom } = await readJson(request, body)
  // One computer of a classroom serves several people after each other: whoever opens its address is new.
  const token = classroom ? undefined : raterTokenIn(request.headers)
  const context = await field()
  const arrived = await arrive(context, {
    studyId,
    source: sourceOf(prolific, link, classroom),
    ...(prolific !== undefined && { externalId: prolific }),
    submission: { study, session },
    ...(link !== undefined && { link }),
    ...(token !== undefined && { token }),
    locale: raterLocaleOf(request.headers),
    device: deviceOf(request.headers),
  })
  if (prolific !== undefined) keepUpWithProlific(context)
  const secure = (await siteAddress()).protocol === 'https:'
  const headers = new Headers([...rememberRater(studyId, arrived.token, secure), ['Cache-Control', 'no-store']])
  return Response.json(await placeOf(context, arrived.token), { headers })
})

function sourceOf(
  prolific: string | undefined,
  link: string | undefined,
  classroom: true | undefined,
): Arriving['source'] {
  if (link !== undefined) return 'link'
  if (prolific !== undefined) return 'prolific'
  return classroom ? 'classroom' : 'open'
}

const deviceOf = (headers: Headers) =>
  `${headers.get('x-forwarded-for') ?? ''} ${headers.get('user-agent') ?? ''}`.slice(0, 500)
