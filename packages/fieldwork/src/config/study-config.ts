import { z } from 'zod'

const text = (max: number) => z.string().trim().min(1).max(max)
const count = (min: number, max: number) => z.number().int().min(min).max(max)
const name = text(80)

/** A Prolific completion code. */
const code = z.string().regex(/^[A-Za-z0-9_-]{3,40}$/)

/** Where raters of Prolific go at the end, one code for each way in which it ends. */
export const prolificConfig = z.strictObject({
  host: z
    .string()
    .regex(/^[a-z0-9.-]{3,100}(:\d{1,5})?$/)
    .default('app.prolific.com'),
  codes: z.strictObject({
    complete: code,
    screenedOut: code.optional(),
    quotaFull: code.optional(),
    failedAttention: code.optional(),
    timedOut: code.optional(),
    returned: code.optional(),
  }),
})

/** Who may come in, and how. */
export const recruitingConfig = z.strictObject({
  /** Anybody who has the study's link. */
  open: z.boolean().default(true),
  classroom: z.boolean().default(false),
  /** Personal links from Discord and Slack. */
  chat: z.boolean().default(false),
  prolific: prolificConfig.nullable().default(null),
})

/** Rules that are registered before the study; who breaks one is left out of the second analysis. */
export const exclusionConfig = z.strictObject({
  /** At most so many failed attention checks. */
  attention: count(0, 100).optional(),
  /** At most this share of sounds with the real picture rated below the wrong one. */
  anchors: z.number().min(0).max(1).optional(),
  /** At least so many votes. */
  votes: count(1, 1_000).optional(),
  /** Median response time of at least so many milliseconds. */
  medianMs: count(0, 600_000).optional(),
})

/** The analysis, decided before the first vote. */
export const analysisConfig = z.strictObject({
  primary: z.enum(['match-share', 'model-differences']),
  /** Pairs of models, lower first; neighbours in the order of their names when empty. */
  contrasts: z
    .array(z.tuple([name, name]))
    .max(50)
    .default([]),
  level: z.number().min(0.5).max(0.999).default(0.95),
  /** For which number of raters the live intervals are tuned. */
  plannedRaters: count(2, 100_000).default(100),
  exclude: exclusionConfig.default({}),
})

/** All that is decided about a study; what is left out takes its default. Launching freezes it. */
export const studyConfig = z.strictObject({
  version: z.literal(1).default(1),
  title: text(200),
  kind: z.enum(['rating', 'choice', 'both']),
  /** Own words of consent instead of the standard ones, by language. */
  consent: z.strictObject({ en: text(20_000).optional(), de: text(20_000).optional() }).default({}),
  /** Who runs the study and can be asked. */
  contact: text(300),
  /** Asked about a rating besides *overall*, which comes last. */
  questions: z
    .strictObject({ real: z.boolean().default(false), fits: z.boolean().default(false) })
    .default({ real: false, fits: false }),
  /** How often somebody may try to tell what is heard before they are screened out. */
  soundCheckTries: count(1, 5).default(2),
  /** Practice trials with feedback, on sounds that are only for that. */
  practice: count(0, 10).default(4),
  /** Attention checks of each rater: pairs of real pictures, and pairs of which both are wrong. */
  checks: z
    .strictObject({
      real: count(0, 10).default(1),
      bothWrong: count(0, 10).default(1),
      /** Who fails more ends with `failedAttention`; null never ends anybody. */
      failuresAllowed: count(0, 20).nullable().default(null),
    })
    .default({ real: 1, bothWrong: 1, failuresAllowed: null }),
  /** Real and wrong-class pictures hidden among the rated ones. */
  anchors: z
    .strictObject({ real: z.boolean().default(true), wrongClass: z.boolean().default(true) })
    .default({ real: true, wrongClass: true }),
  /** Trials of each rater, attention checks apart. */
  block: z
    .strictObject({ rating: count(1, 300).default(24), choice: count(1, 300).default(24) })
    .default({ rating: 24, choice: 24 }),
  votesPerItem: count(1, 10_000).default(10),
  design: z.literal('balanced-incomplete-blocks').default('balanced-incomplete-blocks'),
  /** For how long the place of a trial is held. */
  leaseSeconds: count(1, 86_400).default(900),
  /** Who did nothing for so long has dropped out; they may still come back. */
  dropOutMinutes: count(1, 10_080).default(60),
  /** Raters wanted of each group: a recruiting source, or a group that links name. */
  quotas: z.record(text(40), count(1, 100_000)).default({}),
  analysis: analysisConfig,
  publicResults: z.boolean().default(false),
  /** After so many days from closing, all that could name a rater is forgotten. */
  retentionDays: count(1, 3_650).default(365),
  recruiting: recruitingConfig.default({ open: true, classroom: false, chat: false, prolific: null }),
})

/** A configuration as somebody writes it. */
export type StudyConfigInput = z.input<typeof studyConfig>

/** A configuration with every default filled in. */
export type StudyConfig = z.output<typeof studyConfig>
