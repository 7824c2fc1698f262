import { z } from 'zod'
import { type SlackFile, slackFile } from './slack-file.ts'

const files = z.array(slackFile).nullish()

/** The part of a message that matters here, as events and shortcuts bring it. */
export const slackMessage = z.object({
  ts: z.string(),
  thread_ts: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  subtype: z.string().nullish(),
  files,
  /** Where a shared message keeps what it shares. */
  attachments: z.array(z.object({ author_id: z.string().nullish(), files })).nullish(),
})

export type SlackMessage = z.infer<typeof slackMessage>

/** A file with who is taken to have recorded it. */
export interface PostedFile {
  file: SlackFile
  author: string | null
}

/** The message's own files, then those of messages that it shares. */
export function filesOf({ files, attachments, user }: SlackMessage): PostedFile[] {
  const posted = (list: SlackFile[] | null | undefined, by: string | null | undefined) =>
    (list ?? []).map((file) => ({ file, author: file.user ?? by ?? null }))
  return [...posted(files, user), ...(attachments ?? []).flatMap((shared) => posted(shared.files, shared.author_id))]
}

/** Messages that people write: with a file they bear a subtype, and so do those that are sent to the channel too. */
const written = [undefined, null, 'file_share', 'thread_broadcast']

/** Whether a person posted it just now: not an app, not an edit, not a notice. */
export const isPosted = ({ bot_id, subtype, user }: SlackMessage): boolean =>
  !bot_id && Boolean(user) && written.includes(subtype)

/** The thread that an answer to it belongs in. */
export const threadOf = ({ thread_ts, ts }: Pick<SlackMessage, 'thread_ts' | 'ts'>): string => thread_ts ?? ts
