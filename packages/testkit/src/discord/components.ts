import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'

const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
})
const customId = z.string().min(1).max(100)
const id = z.int().min(0).max(2_147_483_647).optional()
const media = z.object({ url: z.string().min(1).max(2048) })
const altText = z.string().max(1024).nullish()
const labelled = z.object({ label: z.string().min(1).max(100), description: z.string().max(100).nullish() })

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.int().min(1).max(6),
    label: z.string().max(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.optional(),
    sku_id: z.string().optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((button, context) => {
    const complain = (key: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message, params: { code } })
    const isLink = button.style === ButtonStyle.Link
    if (isLink && !button.url) complain('url', 'BASE_TYPE_REQUIRED', 'This field is required')
    if (isLink && button.custom_id)
      complain(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      )
    if (button.style < ButtonStyle.Link && button.custom_id === undefined)
      complain('custom_id', 'BASE_TYPE_REQUIRED', 'This field is required')
    if (button.style < ButtonStyle.Link && button.url)
      complain(
        'url',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      )
    if (button.style < ButtonStyle.Premium && !button.label && !button.emoji)
      complain('label', 'BUTTON_COMPONENT_INVALID_STYLE', 'A button needs a label or an emoji')
  })

const option = labelled.extend({
  value: z.string().min(1).max(100),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
})
const selectRules = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  required: z.boolean().optional(),
  disabled: z.boolean().optional(),
}
const stringSelect = z.object({
  type: z.literal(ComponentType.StringSelect),
  ...selectRules,
  options: z.array(option).min(1).max(25),
})
const filledSelect = z.object({
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  ...selectRules,
})
const interactive = z.discriminatedUnion('type', [button, stringSelect, filledSelect])

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
const text = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: z.string().min(1).max(4000) })
const thumbnail = z.object({
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

export type Component = z.infer<typeof layoutComponents>[number]
export type Button = z.infer<typeof button>
export type StringSelect = z.infer<typeof stringSelect>
export type Gallery = z.infer<typeof gallery>
export type Interactive = z.infer<typeof interactive>
type Part = Component | Interactive | z.infer<typeof thumbnail>

/** A message's components with everything inside them, in the order in which they are read, each with its path. */
export const partsOf = (
  components: readonly Component[],
  path: readonly PropertyKey[] = ['components'],
): { part: Part; path: readonly PropertyKey[] }[] => components.flatMap((part, index) => within(part, [...path, index]))

const within = (part: Part, path: readonly PropertyKey[]): { part: Part; path: readonly PropertyKey[] }[] => {
  const inner =
    part.type === ComponentType.ActionRow ||
    part.type === ComponentType.Section ||
    part.type === ComponentType.Container
      ? part.components
      : []
  const accessory = part.type === ComponentType.Section ? within(part.accessory, [...path, 'accessory']) : []
  return [
    { part, path },
    ...inner.flatMap((child, index) => within(child, [...path, 'components', index])),
    ...accessory,
  ]
}

const textInput = z.object({
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  label: z.string().min(1).max(45).optional(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
})
const fileUpload = z.object({
  type: z.literal(ComponentType.FileUpload),
  id,
  custom_id: customId,
  min_values: z.int().min(0).max(10).optional(),
  max_values: z.int().min(1).max(10).optional(),
  required: z.boolean().optional(),
  file_types: z.array(z.string()).max(10).optional(),
})
const choiceGroup = z.object({
  type: z.literal([ComponentType.RadioGroup, ComponentType.CheckboxGroup]),
  id,
  custom_id: customId,
  options: z
    .array(labelled.extend({ value: z.string().min(1).max(100), default: z.boolean().optional() }))
    .min(1)
    .max(10),
  min_values: z.int().min(0).max(10).optional(),
  max_values: z.int().min(1).max(10).optional(),
  required: z.boolean().optional(),
})
const checkbox = z.object({
  type: z.literal(ComponentType.Checkbox),
  id,
  custom_id: customId,
  default: z.boolean().optional(),
})
const field = z.discriminatedUnion('type', [textInput, stringSelect, filledSelect, fileUpload, choiceGroup, checkbox])
const label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: field,
})
const inputRow = z.object({ type: z.literal(ComponentType.ActionRow), id, components: z.array(textInput).length(1) })

/** A form that an app opens: custom id, title, one to five questions. */
export const modalForm = z.object({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [label, inputRow, text]))
    .min(1)
    .max(5),
})

export type ModalForm = z.infer<typeof modalForm>
export type ModalField = z.infer<typeof field>
