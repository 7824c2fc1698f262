import type { StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { authorize, type FieldContext, type InStudy } from '@soundscene/fieldwork'
import { field } from '../server/field.ts'
import { handle } from '../server/handle.ts'
import { assertOwnOrigin } from '../server/own-origin.ts'
import { localeOfHeaders } from './locale-of-headers.ts'
import { type Experimenter, signedIn } from './signed-in.ts'

/** What the handler of a guarded route is given. */
export interface Asked<P> {
  request: Request
  params: P
  experimenter: Experimenter
}

/** The same within a study, with what its use cases want first. */
export interface AskedInStudy<P> extends Asked<P> {
  context: FieldContext
  who: InStudy
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
  handler: (asked: AskedInStudy<P>) => Promise<Response>,
) =>
  asExperimenter<P>(async (asked) => {
    const context = await field()
    const who = { actor: { id: asked.experimenter.id }, studyId: asked.params.id }
    await authorize(context, who, least)
    return handler({ ...asked, context, who })
  })
