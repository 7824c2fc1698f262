import { z } from 'zod'
import { checkboxes, multiStaticSelect, placeholder, radioButtons, shared, staticSelect } from './choices.ts'
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
