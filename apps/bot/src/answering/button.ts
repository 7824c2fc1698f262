import { z } from 'zod'

/** What the buttons under a picture do. `gain` and `seed` come from the picture they stand under. */
export const verbs = ['again', 'quieter', 'louder', 'mix', 'rate', 'score', 'fits', 'choose', 'delete'] as const

export type Verb = (typeof verbs)[number]

/** A button's meaning, carried by the button itself so that it outlives every process. */
export interface ButtonMeaning {
  verb: Verb
  drawId: string
  /** Of `score`: 1–5; of `choose`: first, second or neither. */
  argument?: string
}

const version = 'v1'
const meaning = z.strictObject({ verb: z.enum(verbs), drawId: z.uuid(), argument: z.string().max(20).optional() })

/** At most 100 characters, as Discord allows. */
export const writeButton = ({ verb, drawId, argument }: ButtonMeaning): string =>
  [version, verb, drawId, ...(argument === undefined ? [] : [argument])].join(':')

/** Null for what was not written here, or by another version. */
export function readButton(text: string): ButtonMeaning | null {
  const [written, verb, drawId, argument, ...rest] = text.split(':')
  if (written !== version || rest.length > 0) return null
  const parsed = meaning.safeParse({ verb, drawId, ...(argument === undefined ? {} : { argument }) })
  return parsed.success ? (parsed.data as ButtonMeaning) : null
}
