import { z } from 'zod'

const score = z.number().int().min(1).max(5)

const circumstances = {
  /** How often the sound was started, and heard to its end. */
  plays: z.number().int().min(0).max(1_000),
  finishes: z.number().int().min(0).max(1_000),
  /** The largest share of the sound that was heard at one go. */
  listened: z.number().min(0).max(1),
  /** From the end of the sound to the answer, by the rater's clock. */
  responseMs: z.number().int().min(0).max(86_400_000),
}

/** What failed, where nothing could be heard or seen. */
export const technicalAnswer = z.strictObject({
  technical: z.enum(['sound', 'picture', 'other']),
  ...circumstances,
})

/** Which picture fits, by where it stood. */
export const choiceAnswer = z.strictObject({ choice: z.enum(['left', 'right', 'neither']), ...circumstances })

/** Scores from 1, bad, to 5, excellent. */
export const ratingAnswer = z.strictObject({
  scores: z.strictObject({ overall: score, real: score.optional(), fits: score.optional() }),
  ...circumstances,
})

/** What a rater answers to a trial. */
export const trialAnswer = z.union([choiceAnswer, ratingAnswer, technicalAnswer])
export type TrialAnswer = z.infer<typeof trialAnswer>

/** A rater's answers to the short form at the end. */
export const formAnswers = z
  .record(z.string().min(1).max(40), z.union([z.string().max(1_000), z.number(), z.boolean()]))
  .refine((answers) => Object.keys(answers).length <= 20, 'at most 20 answers')
export type FormAnswers = z.infer<typeof formAnswers>
