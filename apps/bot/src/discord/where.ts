import type { Json } from '@soundscene/db'
import { locales } from '@soundscene/i18n'
import { z } from 'zod'
import type { Owed } from '../answering/relay.ts'

const id = z.string().regex(/^\d{1,20}$/)

/** Where an answer goes: to an interaction while its token lives, or to a message that was posted. */
const whereSchema = z.discriminatedUnion('via', [
  z.strictObject({
    via: z.literal('interaction'),
    token: z.string(),
    user: id,
    channel: id,
    /** The message that was asked about; a picture that comes too late for the token replies to it. */
    about: id.nullable(),
    /** The message whose button was pressed. */
    pressed: id.nullable(),
    /** Whether only the person who asked is to see it. */
    isPrivate: z.boolean(),
    /** Whether the bot itself may post in the channel. */
    isMember: z.boolean(),
    /** The language of who asked, for what only they see. */
    locale: z.enum(locales),
    /** How many sounds the message has, when there were more than the one that is drawn. */
    soundCount: z.number().optional(),
  }),
  z.strictObject({
    via: z.literal('message'),
    channel: id,
    about: id,
    /** Whether nobody asked: then nobody is told of a failure either. */
    isAutomatic: z.boolean(),
    soundCount: z.number().optional(),
  }),
])

export type Where = z.infer<typeof whereSchema>
export type InteractionWhere = Extract<Where, { via: 'interaction' }>

/** Where an answer stands. */
export const placedSchema = z.strictObject({
  channel: id,
  message: id,
  /** Whether it is the interaction's own answer, so that its token reaches it. */
  isOriginal: z.boolean(),
  /** The only thing that reaches a message which the bot itself can't see; it lives for 15 minutes. */
  token: z.string().nullable(),
})

export type Placed = z.infer<typeof placedSchema>

/** What is owed, as this platform wrote it. */
export const readOwed = ({
  where,
  message,
}: Pick<Owed, 'where' | 'message'>): { where: Where; placed: Placed | null } => ({
  where: whereSchema.parse(where),
  placed: placedSchema.nullable().parse(message),
})

export const writeWhere = (where: Where): Json => where as Json
