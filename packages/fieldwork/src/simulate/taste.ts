import { z } from 'zod'

/** What simulated raters are like; shares and means are of all raters and sounds there could be. */
export const tasteSchema = z.strictObject({
  /** Share of choices that match, and of `other` among the rest. */
  match: z.number().min(0.01).max(0.99).default(0.73),
  otherOfRest: z.number().min(0).max(1).default(0.41),
  /** Mean score of each source of pictures on an unrounded scale; others are at 3. */
  scores: z.record(z.string(), z.number().min(0).max(6)).default({}),
  /** Standard deviations: of raters and sounds in logits, and in scores, and what is left of a score. */
  raterSd: z.number().min(0).max(3).default(0.5),
  soundSd: z.number().min(0).max(3).default(1),
  residualSd: z.number().min(0).max(3).default(0.8),
  /** Share of raters who leave in the middle. */
  dropOut: z.number().min(0).max(0.95).default(0.1),
  /** Share of trials that can't be played. */
  technical: z.number().min(0).max(0.5).default(0),
})

/** A taste with every default filled in. */
export type Taste = z.output<typeof tasteSchema>
