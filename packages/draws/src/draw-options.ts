import { randomInt } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** The loudest a sound can be made; the model's input saturates long before. */
const maxGain = 16

const schema = z.object({
  id: z.uuid().optional(),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  gain: z.number().positive().max(maxGain).optional(),
  mix: z.object({ weight: z.number().positive().max(1) }).optional(),
})

/** How a sound is to be drawn. */
export interface DrawOptions {
  /**
   * The id that the draw is to have, a UUID of version 7. Where a draw of this id is there already, that one is returned,
   * so that asking again after a crash is no second draw.
   */
  id?: string
  /** 0 … 2³² − 1; drawn at random when left out. */
  seed?: number
  /** Factor on the sound's amplitude, 0 < gain ≤ 16; 1 when left out. */
  gain?: number
}

/** Options that were checked, with what was left out. */
export type CheckedOptions = DrawOptions & Required<Omit<DrawOptions, 'id'>>

/** @throws SoundsceneError `input/invalid` that names what is out of range */
export function parseOptions(options: DrawOptions & { mix?: { weight: number } }): CheckedOptions {
  const parsed = schema.safeParse(options)
  if (!parsed.success) throw new SoundsceneError('input/invalid', { what: z.prettifyError(parsed.error) })
  const { id, seed = randomInt(2 ** 32), gain = 1 } = parsed.data
  return { ...(id === undefined ? {} : { id }), seed, gain }
}
