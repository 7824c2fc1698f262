import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'

const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
})

/** The app's own name for a component. */
export const customId = z.string().min(1).max(100)

/** Number of a component within its message. */
export const id = z.int().min(0).max(2_147_483_647).optional()

/** What every choice in a list has. */
export const labelled = z.object({ label: z.string().min(1).max(100), description: z.string().max(100).nullish() })

/** A button: with a custom id, or with an address when it is a link. */
export const button = z
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

/** A menu of the app's own options. */
export const stringSelect = z.object({
  type: z.literal(ComponentType.StringSelect),
  ...selectRules,
  options: z.array(option).min(1).max(25),
})

/** A menu that Discord fills: with users, roles or channels. */
export const filledSelect = z.object({
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  ...selectRules,
})

/** What may stand in a row. */
export const interactive = z.discriminatedUnion('type', [button, stringSelect, filledSelect])

/** A menu of the app's own options. */
export type StringSelect = z.infer<typeof stringSelect>

/** What may stand in a row. */
export type Interactive = z.infer<typeof interactive>
