import { z } from 'zod'

/** A picture by the file it is, named either by id or by address. */
const slackFile = z
  .strictObject({ id: z.string().optional(), url: z.string().optional() })
  .refine(({ id, url }) => (id === undefined) !== (url === undefined), 'must provide exactly one of `id` and `url`')

/** What an image block and an image element have in common; the alternative text is mandatory. */
export const picture = {
  alt_text: z.string().min(1).max(2000),
  image_url: z.httpUrl().max(3000).optional(),
  slack_file: slackFile.optional(),
}

/** Whether a picture is named exactly once. */
export const hasOnePicture = (image: { image_url?: string | undefined; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined)

export const onePicture = 'must provide exactly one of `image_url` and `slack_file`'

/** A picture within a context or section block. */
export const imageElement = z.strictObject({ type: z.literal('image'), ...picture }).refine(hasOnePicture, onePicture)
