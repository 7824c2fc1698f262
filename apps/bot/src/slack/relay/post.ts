import { z } from 'zod'
import type { Content } from '../blocks/content.ts'
import { slackErrorName } from '../slack-error.ts'
import type { OwedThere } from './owed-there.ts'
import type { Standing } from './where.ts'

const eventType = 'soundscene_answer'

/**
 * Posts an answer in its thread. Its metadata carries the answer's id: when an earlier attempt may have posted it without
 * living to note so, the thread is looked through first.
 */
export async function post(there: OwedThere, content: Content): Promise<Standing> {
  const { owed, where, standing, workspace } = there
  const { channel, thread } = where
  const found = owed.isRetry === false ? null : await findPosted(there)
  if (found) return update({ ...there, standing: { ...standing, ts: found } }, content)
  const metadata = { event_type: eventType, event_payload: { answer: owed.id } }
  const posted = await workspace.once.chat.postMessage({ ...content, channel, thread_ts: thread, metadata })
  return { ...standing, channel: posted.channel ?? channel, ts: posted.ts ?? null }
}

/** Puts something else in the place of what stands; what somebody deleted is posted anew. */
export async function update(there: OwedThere, content: Content): Promise<Standing> {
  const { channel, ts } = there.standing
  if (ts === null) return post(there, content)
  try {
    await there.workspace.client.chat.update({ ...content, channel, ts })
    return there.standing
  } catch (error) {
    if (slackErrorName(error) !== 'message_not_found') throw error
    return post({ ...there, owed: { ...there.owed, isRetry: false } }, content)
  }
}

const thread = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

const pages = 10

/** Timestamp of the message that carries this answer's id; null when the thread has none. */
export async function findPosted({ owed, where, workspace }: OwedThere): Promise<string | null> {
  const asked = { channel: where.channel, ts: where.thread, limit: 200, include_all_metadata: true }
  let cursor = ''
  for (let page = 0; page < pages; page += 1) {
    const replies = await workspace.client.conversations.replies(cursor ? { ...asked, cursor } : asked).catch(orNothing)
    const { messages, response_metadata } = thread.parse(replies)
    const found = messages.find(({ metadata }) => metadata?.event_payload.answer === owed.id)
    if (found) return found.ts
    cursor = response_metadata?.next_cursor ?? ''
    if (cursor === '') return null
  }
  return null
}

/** A group's direct messages can't be read: the scope for them is not worth a lookup after a crash. */
const unreadable = ['thread_not_found', 'missing_scope']

function orNothing(error: unknown) {
  if (unreadable.includes(slackErrorName(error) ?? '')) return { messages: [] }
  throw error
}
