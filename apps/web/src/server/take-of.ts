import type { DrawView } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, type Locale } from '@soundscene/i18n'
import type { Take } from '../studio/take.ts'

/** A draw whose failure, if it failed, is told in a language. */
export function drawIn(locale: Locale, draw: DrawView): DrawView {
  const { error } = draw
  if (!error) return draw
  const message = errorSentence(new SoundsceneError(error.code, error.details), locale)
  return { ...draw, error: { ...error, message } }
}

/** A draw as the browser gets it. */
export const takeOf = (draw: DrawView, locale: Locale): Take => ({
  ...drawIn(locale, draw),
  createdAt: draw.createdAt.toISOString(),
})
