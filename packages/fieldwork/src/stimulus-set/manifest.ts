import { z } from 'zod'

const label = z.string().trim().min(1).max(80)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A name that tells nothing, and leads nowhere but into the folder. */
const opaque = (extension: string) => z.string().regex(new RegExp(`^[0-9a-f-]{36}\\.${extension}$`))

/** `manifest.json` of a folder of stimuli. It tells who drew what, so it is for experimenters, never for raters. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  title: z.string().trim().min(1).max(200),
  /** Sounds and real pictures were made by a program, not recorded. */
  synthetic: z.boolean(),
  /** Root mean square that the sounds were brought to; null where volume is what is studied. */
  loudness: z.number().min(0.001).max(0.5).nullable(),
  /** Width and height of every picture in pixels. */
  size: z.number().int().min(16).max(1_024),
  /** What it was made from, for whoever wants to make it again. */
  origin: z.record(z.string().max(80), z.json()),
  sounds: z
    .array(
      z.strictObject({
        file: opaque('wav'),
        sha256,
        name: label,
        class: label,
        practice: z.boolean(),
      }),
    )
    .min(1)
    .max(2_000),
  pictures: z
    .array(z.strictObject({ file: opaque('png'), sha256, sound: label, source: label }))
    .min(1)
    .max(20_000),
})

/** What a folder of stimuli says about itself. */
export type StimulusManifest = z.output<typeof manifestSchema>

export const manifestFile = 'manifest.json'
