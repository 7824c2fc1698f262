import { randomInt } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** The loudest a sound can be made; the model's input saturates long before. */
const maxGain = 16

const schema = z.object({
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  gain: z.number().positive().max(maxGain).optional(),
})

/** How a sound is to be drawn. */
export interface DrawOptions {
  /** 0 … 2³² − 1; drawn at random when left out. */
  seed?: number
  /** Factor on the sound's amplitude, 0 < gain ≤ 16; 1 when left out. */
  gain?: number
}

/** @throws SoundsceneError `input/invalid` that names what is out of range */
export function parseOptions({ seed, gain }: DrawOptions): Required<DrawOptions> {
  const parsed = schema.safeParse({ seed, gain })
  if (!parsed.success) throw new SoundsceneError('input/invalid', { what: z.prettifyError(parsed.error) })
  return { seed: parsed.data.seed ?? randomInt(2 ** 32), gain: parsed.data.gain ?? 1 }
}
