import { getDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import type { Locale } from '@soundscene/i18n'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Take } from '../studio/take.ts'
import { site } from './site.ts'
import { takeOf } from './take-of.ts'

/** The draw of a shared page, looked up once a request; a missing one shows the not-found page. */
export const findShared = cache(async (id: string, locale: Locale): Promise<Take> => {
  const draw = await getDraw((await site()).context, id).catch((error: unknown) => {
    if (SoundsceneError.isInstance(error) && error.code === 'draw/not-found') notFound()
    throw error
  })
  return takeOf(draw, locale)
})
