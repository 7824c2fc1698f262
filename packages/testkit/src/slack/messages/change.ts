import { emitEvent } from '../delivery/emit-event.ts'
import type { Slack } from '../slack.ts'
import type { Message, MessageContent } from '../state/message.ts'
import { messageObject } from '../wire/message-object.ts'

/** Replaces what a message says; what it said before is kept for tests to read. */
export const edit = (slack: Slack, message: Message, content: MessageContent): void => {
  const before = messageObject(message, slack)
  message.earlier.push({ text: message.text, blocks: message.blocks, until: slack.state.now() })
  message.text = content.text
  message.blocks = content.blocks
  if (!message.onlyFor) message.edited = { user: message.user, ts: slack.state.ids.ts() }
  tell(slack, message, {
    subtype: 'message_changed',
    message: messageObject(message, slack),
    previous_message: before,
  })
}

/** Takes a message away. */
export const remove = (slack: Slack, message: Message): void => {
  const before = messageObject(message, slack)
  message.deletedAt = slack.state.now()
  tell(slack, message, { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: before })
}

const tell = (slack: Slack, message: Message, what: object): void => {
  slack.state.changed()
  const { channel, onlyFor } = message
  const installation = slack.state.botIn(channel)
  if (!installation || onlyFor) return
  const event = {
    type: 'message',
    hidden: true,
    channel: channel.id,
    channel_type: channel.kind,
    ts: slack.state.ids.ts(),
    ...what,
  }
  emitEvent(slack, { team: channel.team, installation, channel, event })
}
