import { z } from 'zod'

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

/** Name of an entry in the menu of a message or a user. */
export const menuName = z.string().min(1).max(32)

const description = z.string().min(1).max(100)

const locale = z.string().refine((tag) => locales.has(tag), {
  message: 'Value must be a locale of Discord.',
  params: { code: 'BASE_TYPE_CHOICES' },
})

/** A text in other languages, by locale. */
export const translated = <Text extends z.ZodType>(text: Text) => z.record(locale, text.nullable()).nullish()

/** What slash commands, their subcommands and options have in common. */
export const common = {
  name: lowercaseName,
  name_localizations: translated(lowercaseName),
  description,
  description_localizations: translated(description),
}
