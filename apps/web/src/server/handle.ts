import { SoundsceneError } from '@soundscene/errors'
import type { Locale } from '@soundscene/i18n'
import { z } from 'zod'
import { localeOfHeaders } from '../accounts/locale-of-headers.ts'
import { problemResponse } from './problem-response.ts'

interface Parameters<P> {
  params: Promise<P>
}

/** A route handler whose errors become problem details, in the language of the request. */
export const handle =
  <P>(
    handler: (request: Request, params: P) => Promise<Response>,
    localeOf: (request: Request) => Locale = ({ headers }) => localeOfHeaders(headers),
  ) =>
  async (request: Request, { params }: Parameters<P>): Promise<Response> => {
    try {
      return await handler(request, await params)
    } catch (error) {
      return problemResponse(error, localeOf(request))
    }
  }

/** What came from outside, in the shape expected. @throws SoundsceneError `input/invalid` naming every mistake */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new SoundsceneError('input/invalid', { what: z.prettifyError(result.error) })
  return result.data
}
