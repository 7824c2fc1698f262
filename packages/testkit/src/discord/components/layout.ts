import { ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'
import { button, id, interactive } from './controls.ts'

const media = z.object({ url: z.string().min(1).max(2048) })

const altText = z.string().max(1024).nullish()

const row = z
  .object({ type: z.literal(ComponentType.ActionRow), id, components: z.array(interactive).min(1).max(5) })
  .refine(
    ({ components }) => components.length === 1 || components.every(({ type }) => type === ComponentType.Button),
    {
      path: ['components'],
      message: 'The specified component exceeds the maximum width',
      params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
    },
  )

export const text = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: z.string().min(1).max(4000) })

export const thumbnail = z.object({
  type: z.literal(ComponentType.Thumbnail),
  id,
  media,
  description: altText,
  spoiler: z.boolean().optional(),
})

const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: z.array(text).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})

const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: z
    .array(z.object({ media, description: altText, spoiler: z.boolean().optional() }))
    .min(1)
    .max(10),
})

const file = z.object({
  type: z.literal(ComponentType.File),
  id,
  file: z.object({ url: z.string().startsWith('attachment://') }),
  spoiler: z.boolean().optional(),
})

const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
})

const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(z.discriminatedUnion('type', [row, text, section, gallery, separator, file])).min(1),
})

/** Components of a message without the flag: rows of buttons or a select. */
export const legacyComponents = z.array(z.discriminatedUnion('type', [row])).max(5)

/** Components of a message with `IS_COMPONENTS_V2`. */
export const layoutComponents = z
  .array(z.discriminatedUnion('type', [row, text, section, gallery, file, separator, container]))
  .min(1)

/** A component at the top of a message. */
export type Component = z.infer<typeof layoutComponents>[number]
