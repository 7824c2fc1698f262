import { SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '@soundscene/fieldwork'
import { field } from '../../server/field.ts'
import { handle } from '../../server/handle.ts'
import { assertOwnOrigin } from '../../server/own-origin.ts'
import { grammarOf, raterLocaleOf } from '../locale.ts'
import { admitRater } from './limits.ts'
import { raterTokenIn } from './rater-cookie.ts'

/** What the handler of a rater's route is given. */
export interface AskedByRater<P> {
  request: Request
  params: P
  context: FieldContext
  token: string
}

/** A route handler whose errors are told in the rater's language; what changes something must come from this site. */
export const forRaters = <P = unknown>(handler: (request: Request, params: P) => Promise<Response>) =>
  handle<P>(
    async (request, params) => {
      await assertOwnOrigin(request)
      return handler(request, params)
    },
    ({ headers }) => grammarOf(raterLocaleOf(headers)),
  )

/** A route handler under `/api/rater/[study]` for a browser that is known. Answers 401 `study/unknown-rater` to others. */
export const asRater = <P extends { study: string }>(handler: (asked: AskedByRater<P>) => Promise<Response>) =>
  forRaters<P>(async (request, params) => {
    const token = raterTokenIn(request.headers)
    if (!token) throw new SoundsceneError('study/unknown-rater')
    await admitRater(token)
    return handler({ request, params, context: await field(), token })
  })
