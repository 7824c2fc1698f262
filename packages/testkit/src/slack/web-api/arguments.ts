import { z } from 'zod'

/** A value that a form carries as JSON and a JSON body carries as it is. */
export const json = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue('must be valid JSON')
      return z.NEVER
    }
  }, schema)

/** A yes or no, which a form carries as text. */
export const flag = z.preprocess(
  (value) => (typeof value === 'string' ? ['true', '1'].includes(value) : value),
  z.boolean(),
)

/** A count, which a form carries as text. */
export const count = z.coerce.number().int().min(0)

/** A list of ids, which both carry with commas between them. */
export const list = z.string().transform((value) => value.split(','))

/** Blocks as they come; `checkBlocks` looks at them. */
export const rawBlocks = json(z.array(z.unknown()))
