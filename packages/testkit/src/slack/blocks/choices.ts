import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { actionId, confirmation, option, plainText } from './texts.ts'

/** What every element to choose from has. */
export const shared = { action_id: actionId, confirm: confirmation.optional(), focus_on_load: z.boolean().optional() }
export const placeholder = plainText(150).optional()
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

/** Choosing one of a list. */
export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...shared,
    placeholder,
    ...choices,
    initial_option: option.optional(),
  })
  .refine(hasOneList, oneList)
  .refine((select) => isAmong(select, select.initial_option ? [select.initial_option] : []), unknownInitial)

/** Choosing several of a list. */
export const multiStaticSelect = z
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

/** Choosing one of a few, all in sight. */
export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  })
  .refine((radio) => isAmong(radio, radio.initial_option ? [radio.initial_option] : []), unknownInitial)

/** Ticking some of a few, all in sight. */
export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_options: z.array(option).min(1).optional(),
  })
  .refine((boxes) => isAmong(boxes, boxes.initial_options ?? []), unknownInitial)
