import { z } from 'zod'
import type { Block } from '../blocks/block.ts'
import { checkBlocks } from '../blocks/check-blocks.ts'
import { hasPictureFor } from '../files/has-picture.ts'
import type { Channel } from '../state/channel.ts'
import type { MessageContent } from '../state/message.ts'
import { json, rawBlocks } from './arguments.ts'
import type { BotContext } from './method.ts'
import { SlackApiError } from './slack-api-error.ts'

/** What a message says, as methods take it. */
export const content = { text: z.string().optional(), blocks: rawBlocks.optional() }

/** Data that travels with a message. */
export const metadata = json(
  z.object({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) }),
)

/** A message's time, which names it. */
export const timestamp = z.string().regex(/^\d+\.\d{6}$/, 'must be a timestamp')

const maxText = 40_000

/** Blocks that may stand in a conversation. */
export const blocksFor = (context: BotContext, channel: Channel, blocks: unknown): Block[] =>
  checkBlocks(blocks, 'message', hasPictureFor(context.slack, channel.team))

/**
 * What a message says, checked.
 * @throws SlackApiError `msg_too_long`, `no_text`, `invalid_blocks`
 */
export const contentFor = (
  context: BotContext,
  channel: Channel,
  input: { text?: string | undefined; blocks?: unknown[] | undefined },
): MessageContent => {
  const text = input.text ?? ''
  if (text.length > maxText) throw new SlackApiError('msg_too_long')
  const blocks = blocksFor(context, channel, input.blocks ?? [])
  if (text === '' && blocks.length === 0) throw new SlackApiError('no_text')
  return { text, blocks }
}
