import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { actionId, confirmation, option, plainText } from './texts.ts'

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId,
  url: z.url().max(3000).optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirmation.optional(),
  accessibility_label: z.string().max(75).optional(),
})

const shared = { action_id: actionId, confirm: confirmation.optional(), focus_on_load: z.boolean().optional() }
const placeholder = plainText(150).optional()
const group = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) })

const choices = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
}
type Choices = { options?: unknown[] | undefined; option_groups?: { options: unknown[] }[] | undefined }

const hasOneList = ({ options, option_groups }: Choices) => (options === undefined) !== (option_groups === undefined)
const oneList = 'must provide exactly one of `options` and `option_groups`'
const unknownInitial = 'the initial option must be among the options'

const isAmong = (choices: Choices, initial: unknown[]) => {
  const all = choices.options ?? choices.option_groups?.flatMap(({ options }) => options) ?? []
  return initial.every((one) => all.some((option) => isDeepStrictEqual(option, one)))
}

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...shared,
    placeholder,
    ...choices,
    initial_option: option.optional(),
  })
  .refine(hasOneList, oneList)
  .refine((select) => isAmong(select, select.initial_option ? [select.initial_option] : []), unknownInitial)

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...shared,
    placeholder,
    ...choices,
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
  })
  .refine(hasOneList, oneList)
  .refine((select) => isAmong(select, select.initial_options ?? []), unknownInitial)

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  })
  .refine((radio) => isAmong(radio, radio.initial_option ? [radio.initial_option] : []), unknownInitial)

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_options: z.array(option).min(1).optional(),
  })
  .refine((boxes) => isAmong(boxes, boxes.initial_options ?? []), unknownInitial)

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  confirm: confirmation.optional(),
  options: z.array(option).min(1).max(5),
})

const pickers = [
  z.strictObject({ type: z.literal('users_select'), ...shared, placeholder, initial_user: z.string().optional() }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...shared,
    placeholder,
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...shared,
    placeholder,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
] as const

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  placeholder,
  focus_on_load: z.boolean().optional(),
})

/** What a person can press or choose from, in an actions block. */
export const interactive = [button, staticSelect, radioButtons, checkboxes, overflow, ...pickers] as const

/** What may stand at the side of a section. */
export const accessories = [...interactive, multiStaticSelect] as const

/** What may stand in an input block. */
export const inputs = [staticSelect, multiStaticSelect, radioButtons, checkboxes, ...pickers, plainTextInput] as const
