import { getDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, type Locale } from '@soundscene/i18n'
import type { StudioStart } from '../studio/use-studio.ts'
import { site } from './site.ts'
import { takeOf } from './take-of.ts'

/** The studio opened at a draw, or with the reason why there is none: a page that says so beats an error page. */
export async function findStart(id: string, locale: Locale): Promise<StudioStart> {
  try {
    return { take: takeOf(await getDraw((await site()).context, id), locale) }
  } catch (error) {
    if (!SoundsceneError.isInstance(error)) throw error
    return { problem: { code: error.code, detail: errorSentence(error, locale) } }
  }
}
