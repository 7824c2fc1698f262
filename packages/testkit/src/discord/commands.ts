import { ApplicationCommandType as Command, ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { passForm, readForm } from './form.ts'
import type { World } from './world.ts'

const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)
const lowercaseName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), {
    message: 'Command name must be lowercase',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  })
const menuName = z.string().min(1).max(32)
const description = z.string().min(1).max(100)
const locale = z.string().refine((tag) => locales.has(tag), {
  message: 'Value must be a locale of Discord.',
  params: { code: 'BASE_TYPE_CHOICES' },
})
const translated = <Text extends z.ZodType>(text: Text) => z.record(locale, text.nullable()).nullish()

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: translated(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
})
const common = {
  name: lowercaseName,
  name_localizations: translated(lowercaseName),
  description,
  description_localizations: translated(description),
}
const parameter = z
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

const list = <Item extends z.ZodType<Named>>(item: Item) =>
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
const subcommand = z.object({ ...common, type: z.literal(Option.Subcommand), options: list(parameter).optional() })
const group = z.object({ ...common, type: z.literal(Option.SubcommandGroup), options: list(subcommand) })

const scope = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .nullish(),
}
const slashCommand = z.object({
  ...common,
  ...scope,
  type: z.literal(Command.ChatInput),
  options: list(z.discriminatedUnion('type', [parameter, subcommand, group])).optional(),
})
const menuCommand = z.object({
  ...scope,
  type: z.literal([Command.User, Command.Message]),
  name: menuName,
  name_localizations: translated(menuName),
  description: z.literal('').nullish(),
})
const command = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: Command.ChatInput } : body,
  z.discriminatedUnion('type', [slashCommand, menuCommand]),
)

type CommandForm = z.infer<typeof command>
export type Parameter = z.infer<typeof parameter>

/** A command as Discord gives it back. */
export type RegisteredCommand = CommandForm & { id: string; application_id: string; version: string; guild_id?: string }

/**
 * Puts these commands in the place of all others, as a bulk overwrite does: a command that stays keeps its id.
 * @param guildId a guild's commands; otherwise the global ones
 * @throws ApiError 50035
 */
export const overwriteCommands = (world: World, body: unknown, guildId = ''): RegisteredCommand[] => {
  const forms = readForm(z.array(command), body)
  passForm(twins(forms))
  passForm(tooMany(forms))
  const before = world.commands.get(guildId) ?? []
  const after = forms.map((form) => ({
    default_member_permissions: null,
    ...(guildId ? { guild_id: guildId } : { integration_types: [0 as const], contexts: null }),
    ...form,
    id: before.find(({ name, type }) => name === form.name && type === form.type)?.id ?? world.id(),
    application_id: world.settings.applicationId,
    version: world.id(),
  }))
  world.commands.set(guildId, after)
  world.changed()
  return after
}

const twins = (forms: CommandForm[]) =>
  forms.flatMap(({ name, type }, index) =>
    forms.findIndex((other) => other.name === name && other.type === type) < index
      ? [
          {
            path: [index, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ]
      : [],
  )

/** How many commands of each type an app may have. */
const mostOfType: Record<number, number> = { [Command.ChatInput]: 100, [Command.User]: 15, [Command.Message]: 15 }

const tooMany = (forms: CommandForm[]) =>
  Object.entries(mostOfType).flatMap(([type, most]) =>
    forms.filter((form) => form.type === Number(type)).length > most
      ? [
          {
            path: [],
            code: 'APPLICATION_COMMAND_TOO_MANY',
            message: `Maximum number of application commands reached (${most}).`,
          },
        ]
      : [],
  )
