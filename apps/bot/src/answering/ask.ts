import { z } from 'zod'

/** What another take changes: the seed, the loudness by half or double, or a second sound that is mixed in. */
const changes = ['again', 'quieter', 'louder', 'mix'] as const

/** How a sound is to be drawn, as a person asked for it; what is left out is chosen as everywhere. */
const options = z.strictObject({ seed: z.number().optional(), gain: z.number().optional() })

const mixWeight = z.number().positive().max(1)

/**
 * What a person asks for: a sound drawn, another take of a picture, or a picture and a foil to choose between. A sound
 * is written as its relay finds it again.
 */
const askSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sound'),
    sound: z.json(),
    mix: z.strictObject({ sound: z.json(), weight: mixWeight }).optional(),
    options,
  }),
  z.strictObject({
    kind: z.literal('take'),
    of: z.uuid(),
    change: z.enum(changes),
    /** The draw whose sound is mixed in, when that is the change. */
    mix: z.strictObject({ of: z.uuid(), weight: mixWeight }).optional(),
  }),
  z.strictObject({ kind: z.literal('pair'), of: z.uuid() }),
])

export type Ask = z.infer<typeof askSchema>

/** What the row of an answer carries until it is settled: what was asked for, and where the relay has to answer. */
export const requestSchema = z.strictObject({ ask: askSchema, where: z.json() })
