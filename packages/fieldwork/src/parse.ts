import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** What a schema makes of an outside value. @throws SoundsceneError `input/invalid` that says what is wrong */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new SoundsceneError('input/invalid', { what: z.prettifyError(parsed.error).slice(0, 1_000) })
}
