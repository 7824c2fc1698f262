import type { Delivery } from '../delivery/delivery.ts'
import { answerInteraction } from '../interactions/answer.ts'
import { slashCommand } from '../interactions/payloads.ts'
import { post } from '../messages/post.ts'
import type { Slack } from '../slack.ts'
import type { Channel } from '../state/channel.ts'
import type { User } from '../state/team.ts'
import { Handle } from './handle.ts'
import { tell } from './interact.ts'

/** Types a slash command; what the app acknowledges with appears in the conversation. */
export const useSlash = (slack: Slack, person: User, command: string, text: string, channel: Channel): Handle => {
  const commands = slack.settings.manifest.features?.slash_commands ?? []
  if (!commands.some((one) => one.command === command)) throw new Error(`the manifest has no ${command}`)
  const delivery = tell(slack, person, 'slash_commands', slashCommand(slack, person, channel, command, text))
  void showAnswer(slack, person, channel, command, delivery)
  return new Handle([delivery])
}

const slackbot = 'USLACKBOT'

const showAnswer = async (slack: Slack, person: User, channel: Channel, command: string, delivery: Delivery) => {
  const result = await delivery.settled
  if (!result.ok) {
    const text = `${command} failed with the error "${result.reason === 'http_error' ? 'dispatch_failed' : 'operation_timeout'}"`
    post(slack, { channel, user: slackbot, text, onlyFor: person.id })
  } else if (hasContent(result.response)) {
    const answer = typeof result.response === 'string' ? { text: result.response } : result.response
    answerInteraction(slack, { person, channel, expiresAt: Number.POSITIVE_INFINITY, usesLeft: 1 }, answer)
  }
}

const hasContent = (response: unknown): boolean =>
  typeof response === 'string' ? response !== '' : Object.keys(response ?? {}).length > 0
