import { z } from 'zod'
import { checkBlocks } from '../blocks/check-blocks.ts'
import { hasPictureFor } from '../files/has-picture.ts'
import { byApp } from '../messages/by-app.ts'
import { edit, remove } from '../messages/change.ts'
import { post } from '../messages/post.ts'
import type { Slack } from '../slack.ts'
import type { Message } from '../state/message.ts'
import { complaintsOf } from '../web-api/complaints.ts'
import { refusal, SlackApiError } from '../web-api/slack-api-error.ts'
import type { ResponseAddress } from './interactions.ts'

const answer = z.looseObject({
  text: z.string().max(40_000).optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
})

/** Does what an app sends to a response address, or acknowledges a command with: post, replace or delete. */
export const answerInteraction = (slack: Slack, address: ResponseAddress, input: unknown): Message | undefined => {
  const { success, data, error } = answer.safeParse(input)
  if (!success) throw refusal('invalid_payload', complaintsOf(error, ''))
  if (data.delete_original) return void remove(slack, originalOf(address))
  const { channel, person, original } = address
  const blocks = checkBlocks(data.blocks ?? [], 'message', hasPictureFor(slack, channel.team))
  const text = data.text ?? ''
  if (text === '' && blocks.length === 0) throw new SlackApiError('no_text')
  if (data.replace_original && original) return void edit(slack, original, { text, blocks })
  const installation = slack.state.installationIn(channel.team)
  if (!installation) throw new SlackApiError('account_inactive')
  return post(slack, {
    channel,
    text,
    blocks,
    ...byApp(slack, installation),
    ...(data.thread_ts !== undefined && { threadTs: data.thread_ts }),
    ...(data.response_type !== 'in_channel' && { onlyFor: person.id }),
  }).message
}

const originalOf = ({ original }: ResponseAddress): Message => {
  if (!original) throw new SlackApiError('invalid_payload')
  return original
}
