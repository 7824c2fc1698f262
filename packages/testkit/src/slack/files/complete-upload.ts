import { byApp } from '../messages/by-app.ts'
import { post } from '../messages/post.ts'
import type { Channel } from '../state/channel.ts'
import type { SlackFile } from '../state/file.ts'
import type { BotContext } from '../web-api/method.ts'
import { sniffMimetype } from './sniff-mimetype.ts'

/** Where completed uploads shall be shared; nowhere without a channel. */
interface Destination {
  text: string
  channel?: Channel
  threadTs?: string
}

/** Lets Slack work on uploads: they are ready, and shared, only some time after the call was answered. */
export const completeUpload = (context: BotContext, files: SlackFile[], destination: Destination): void => {
  const { slack } = context
  const isStalled = slack.uploads.stalled > 0
  if (isStalled) slack.uploads.stalled -= 1
  for (const file of files) file.state = isStalled ? 'stalled' : 'processing'
  slack.state.changed()
  if (isStalled) return
  setTimeout(() => finish(context, files, destination), slack.settings.uploadDelayMs).unref()
}

const finish = (
  { slack, installation }: BotContext,
  files: SlackFile[],
  { channel, threadTs, text }: Destination,
): void => {
  for (const file of files.filter(({ state }) => state === 'processing')) {
    file.mimetype = sniffMimetype(file.bytes)
    file.state = 'ready'
  }
  slack.state.changed()
  // Uploads that came with an alternative text have been reported to be shared nowhere, although Slack said so.
  const shared = files.filter(({ state, altText }) => state === 'ready' && altText === undefined)
  if (!channel || shared.length === 0) return
  post(slack, {
    channel,
    text,
    files: shared,
    ...byApp(slack, installation),
    ...(threadTs !== undefined && { threadTs }),
  })
}
