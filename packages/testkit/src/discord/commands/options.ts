import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { common, translated } from './names.ts'

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: translated(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
})

/** An option that takes a value. */
export const parameter = z
  .object({
    ...common,
    type: z.literal([
      Option.String,
      Option.Integer,
      Option.Boolean,
      Option.User,
      Option.Channel,
      Option.Role,
      Option.Mentionable,
      Option.Number,
      Option.Attachment,
    ]),
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    channel_types: z.array(z.int()).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
    autocomplete: z.boolean().optional(),
    file_types: z
      .array(z.string().regex(/^(image|video|audio|\.[\w.]+)$/))
      .max(10)
      .optional(),
  })
  .superRefine((option, context) => {
    const complain = (key: string) =>
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `This field does not fit an option of type ${option.type}`,
        params: { code: 'APPLICATION_COMMAND_OPTION_TYPE_INVALID' },
      })
    if (option.file_types && option.type !== Option.Attachment) complain('file_types')
    if (option.choices && ![Option.String, Option.Integer, Option.Number].includes(option.type)) complain('choices')
    if (option.min_value !== undefined && ![Option.Integer, Option.Number].includes(option.type)) complain('min_value')
    if (option.autocomplete && option.choices) complain('autocomplete')
  })

interface Named {
  name: string
  type: number
  required?: boolean | undefined
}

const haveNamesOfTheirOwn = (options: Named[]) => new Set(options.map(({ name }) => name)).size === options.length

const haveRequiredFirst = (options: Named[]) =>
  options.findLastIndex(({ required }) => required) < options.filter(({ required }) => required).length

const areOfOneKind = (options: Named[]) => new Set(options.map(({ type }) => type <= Option.SubcommandGroup)).size <= 1

/** Options side by side: up to 25, required ones first. */
export const list = <Item extends z.ZodType<Named>>(item: Item) =>
  z
    .array(item)
    .max(25)
    .refine(haveNamesOfTheirOwn, {
      message: 'Option names must be unique',
      params: { code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED' },
    })
    .refine(haveRequiredFirst, {
      message: 'Required options must be placed before non-required options',
      params: { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' },
    })
    .refine(areOfOneKind, {
      message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
      params: { code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID' },
    })

/** A subcommand with its options. */
export const subcommand = z.object({
  ...common,
  type: z.literal(Option.Subcommand),
  options: list(parameter).optional(),
})

/** A group of subcommands. */
export const group = z.object({ ...common, type: z.literal(Option.SubcommandGroup), options: list(subcommand) })

/** An option that takes a value. */
export type Parameter = z.infer<typeof parameter>
