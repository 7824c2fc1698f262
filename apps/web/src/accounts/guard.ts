import type { StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { handle } from '../server/handle.ts'
import { database } from '../server/site.ts'
import { siteAddress } from '../server/site-address.ts'
import { localeOfHeaders } from './locale-of-headers.ts'
import { allows } from './roles.ts'
import { type Experimenter, signedIn } from './signed-in.ts'

/** What the handler of a guarded route is given. */
export interface Asked<P> {
  request: Request
  params: P
  experimenter: Experimenter
}

/**
 * A route handler for whoever is signed in. A request that changes something must come from a page of this site.
 * Answers 401 `account/signed-out` and 403 `account/foreign-origin`, in the language of the request.
 */
export const asExperimenter = <P = unknown>(handler: (asked: Asked<P>) => Promise<Response>) =>
  handle<P>(
    async (request, params) => {
      await assertOwnOrigin(request)
      const experimenter = await signedIn()
      if (!experimenter) throw new SoundsceneError('account/signed-out')
      return handler({ request, params, experimenter })
    },
    (request) => localeOfHeaders(request.headers),
  )

/** A route handler for administrators. Answers 403 `account/not-admin` to others. */
export const asAdmin = <P = unknown>(handler: (asked: Asked<P>) => Promise<Response>) =>
  asExperimenter<P>(async (asked) => {
    if (!asked.experimenter.isAdmin) throw new SoundsceneError('account/not-admin')
    return handler(asked)
  })

/**
 * A route handler under `/api/studies/[id]` for members of the study whose role is at least `least`. Answers 404 to
 * whoever is no member, and 403 `study/forbidden` to whose role is too low.
 */
export const asMember = <P extends { id: string }>(
  least: StudyRole,
  handler: (asked: Asked<P> & { role: StudyRole }) => Promise<Response>,
) =>
  asExperimenter<P>(async (asked) => {
    const { studies } = (await database()).studies
    const role = await studies.roleOf(asked.params.id, asked.experimenter.id)
    if (!role) throw new SoundsceneError('study/not-found')
    if (!allows(role, least)) throw new SoundsceneError('study/forbidden', { role })
    return handler({ ...asked, role })
  })

/** Refuses what another site made a browser send. @throws SoundsceneError `account/foreign-origin` */
async function assertOwnOrigin(request: Request): Promise<void> {
  if (['GET', 'HEAD'].includes(request.method)) return
  const { origin } = await siteAddress()
  if (request.headers.get('origin') !== origin) throw new SoundsceneError('account/foreign-origin')
}
