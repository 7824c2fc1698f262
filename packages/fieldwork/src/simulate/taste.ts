import { z } from 'zod'

const deviation = (usual: number) => z.number().min(0).max(3).default(usual)
const share = z.number().min(0.01).max(0.99)

/** Standard deviations of what raters feel, on the scale of scores or in logits. */
const deviations = z.strictObject({
  rater: deviation(0.45),
  sound: deviation(0.5),
  /** How differently models suit one rater, and one sound. */
  raterModel: deviation(0.25),
  soundModel: deviation(0.45),
  /** From one score to the next. */
  rest: z.number().min(0.1).max(3).default(0.8),
})

/** What simulated raters are like; shares and means are over all raters and sounds there could be. */
export const tasteSchema = z.strictObject({
  /** Share of choices that match; of models by name where they differ. */
  match: share.default(0.73),
  matches: z.record(z.string(), share).default({}),
  /** Share of `other` among the choices that do not match. */
  otherOfRest: z.number().min(0).max(1).default(0.41),
  /** Mean score, as it is given, of each source of pictures; others are at 3. */
  scores: z.record(z.string(), z.number().min(1.01).max(4.99)).default({}),
  scoreSd: deviations.default(deviations.parse({})),
  /** In logits. */
  matchSd: z.strictObject({ rater: deviation(0.5), sound: deviation(1) }).default({ rater: 0.5, sound: 1 }),
  /** Share of raters who leave in the middle. */
  dropOut: z.number().min(0).max(0.95).default(0.1),
  /** Share of trials that can't be played. */
  technical: z.number().min(0).max(0.5).default(0),
})

/** A taste with every default filled in. */
export type Taste = z.output<typeof tasteSchema>

/** A taste as somebody writes it. */
export type TasteInput = z.input<typeof tasteSchema>

/** What every simulation is told: the taste, and the seed from which the raters come. */
export const simulationOptions = {
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  taste: tasteSchema.default(tasteSchema.parse({})),
}
