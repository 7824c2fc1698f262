import { z } from 'zod'
import { completeUpload } from '../../files/complete-upload.ts'
import { expectUpload, uploadUrl } from '../../files/expect-upload.ts'
import { mayRead } from '../../files/may-read.ts'
import type { SlackFile } from '../../state/file.ts'
import { fileObject } from '../../wire/file-object.ts'
import { count, json, rawBlocks } from '../arguments.ts'
import { writableChannel } from '../conversation.ts'
import { type BotContext, botMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

const knownFile = ({ slack, installation }: BotContext, id: string): SlackFile => {
  const file = slack.state.files.get(id)
  if (!file || !mayRead(installation, file)) throw new SlackApiError('file_not_found')
  if (file.state === 'deleted') throw new SlackApiError('file_deleted')
  return file
}

export const files = {
  'files.info': botMethod('files:read', z.object({ file: z.string() }), (context, args) => ({
    file: fileObject(knownFile(context, args.file), context.slack.base),
    comments: [],
    response_metadata: { next_cursor: '' },
  })),

  'files.delete': botMethod('files:write', z.object({ file: z.string() }), (context, args) => {
    const file = knownFile(context, args.file)
    if (file.owner.id !== context.installation.bot.id) throw new SlackApiError('cant_delete_file')
    file.state = 'deleted'
    return {}
  }),

  'files.getUploadURLExternal': botMethod(
    'files:write',
    // `alt_text`, as the SDK writes it, is no argument of this method, and so it is ignored.
    z.object({ filename: z.string().min(1), length: count.min(1), alt_txt: z.string().max(1000).optional() }),
    (context, args) => {
      const file = expectUpload(context, args)
      return { file_id: file.id, upload_url: uploadUrl(context.slack, file) }
    },
  ),

  'files.completeUploadExternal': botMethod(
    'files:write',
    z.object({
      files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      initial_comment: z.string().optional(),
      blocks: rawBlocks.optional(),
    }),
    (context, args) => {
      const uploads = args.files.map(({ id, title }) => {
        const file = knownFile(context, id)
        if (file.state !== 'uploaded') throw new SlackApiError('file_not_found')
        if (file.bytes.length !== file.size) throw new SlackApiError('file_update_failed')
        return Object.assign(file, { title: title ?? file.name })
      })
      const channel = args.channel_id === undefined ? undefined : writableChannel(context, args.channel_id)
      completeUpload(context, uploads, {
        text: args.initial_comment ?? '',
        ...(channel && { channel }),
        ...(args.thread_ts !== undefined && { threadTs: args.thread_ts }),
      })
      return { files: uploads.map((file) => fileObject(file, context.slack.base)) }
    },
  ),
}
