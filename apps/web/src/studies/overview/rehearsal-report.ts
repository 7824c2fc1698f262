import { z } from 'zod'

const ends = z.object({ lower: z.number(), upper: z.number() }).nullable()

/** What a rehearsal left with the draft. */
const reportSchema = z.object({
  raters: z.object({ arrived: z.number(), complete: z.number(), droppedOut: z.number() }),
  votes: z.number(),
  chainHolds: z.boolean(),
  expected: z.array(z.object({ figure: z.string(), estimate: z.number(), twoWay: ends, naive: ends })),
  seconds: z.number(),
})

export type KeptRehearsal = z.output<typeof reportSchema>

/** The rehearsal of a draft, where there was one. */
export const rehearsalIn = (kept: unknown): KeptRehearsal | null => reportSchema.safeParse(kept).data ?? null
