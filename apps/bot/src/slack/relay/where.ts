import { z } from 'zod'
import { installedSchema } from '../workspace/installed.ts'

/** Where an answer belongs, as its request keeps it. */
export const whereSchema = z.strictObject({
  installed: installedSchema,
  channel: z.string(),
  /** Timestamp of the message whose thread it belongs in. */
  thread: z.string(),
  /** Who asked. */
  user: z.string(),
  /** Where this person can be answered for half an hour, in a channel that the bot is not in too. */
  responseUrl: z.string().optional(),
  /** Whether only this person is to see the answer. */
  isPrivate: z.boolean().optional(),
})

export type Where = z.infer<typeof whereSchema>

/** What stands of an answer, as its row keeps it. */
export const standingSchema = z.strictObject({
  installed: installedSchema,
  channel: z.string(),
  /** Of the message; null while there is none, and for what one person sees, which nobody can take back. */
  ts: z.string().nullable(),
  /** Files that were uploaded for it, shown or not. */
  files: z.array(z.string()),
  /** Whether what one person sees was shown. */
  isShown: z.boolean(),
})

export type Standing = z.infer<typeof standingSchema>

/** Nothing yet. */
export const nothingAt = ({ installed, channel }: Where): Standing => ({
  ...{ installed, channel, ts: null, files: [], isShown: false },
})
