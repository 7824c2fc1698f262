import { SoundsceneError } from '@soundscene/errors'
import type { Sound } from '../src/sound.ts'

/** What is wrong with a decoded sound; undefined when nothing is. */
export function faultOf({ samples, seconds, sampleRate }: Sound): string | undefined {
  if (!samples.every((sample) => Math.abs(sample) <= 1)) return 'a sample is no number or beyond full scale'
  if (!Number.isFinite(seconds) || seconds < 0) return `it is said to last ${seconds} seconds`
  if (samples.length > Math.ceil(seconds * sampleRate) + 1) return 'it has more samples than seconds'
  return undefined
}

/** Whether an exception was raised by a line of this package, not by a library that met damaged bytes. */
function isOurs(cause: unknown): boolean {
  const frames =
    cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => /^\s+at .*[/:]/.test(line)) : []
  return /sound\/(src|dist)\//.test(frames[0] ?? '')
}

/** What is wrong with an error; undefined when it is one that a person can be shown. */
export function faultOfError(error: unknown): string | undefined {
  if (!SoundsceneError.isInstance(error)) return String(error)
  return isOurs(error.cause) ? String((error.cause as Error).stack) : undefined
}
