import { ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'
import { customId, filledSelect, id, labelled, stringSelect } from './controls.ts'
import { text } from './layout.ts'

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

/** A form that an app opens. */
export type ModalForm = z.infer<typeof modalForm>

/** A question of a form. */
export type ModalField = z.infer<typeof field>
