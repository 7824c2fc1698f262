import type { Delivery, FailureReason } from '../delivery/delivery.ts'
import { answerInteraction } from '../interactions/answer.ts'
import { slashCommand } from '../interactions/payloads.ts'
import { post } from '../messages/post.ts'
import type { Slack } from '../slack.ts'
import type { Channel } from '../state/channel.ts'
import type { User } from '../state/team.ts'
import { SlackApiError } from '../web-api/slack-api-error.ts'
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
  const problem = result.ok ? problemWith(slack, person, channel, result.response) : failures[result.reason]
  if (problem === undefined) return
  post(slack, { channel, user: slackbot, text: `${command} failed with the error "${problem}"`, onlyFor: person.id })
}

/** How Slack names a failure to who typed the command. */
const failures: Record<FailureReason, string> = {
  http_timeout: 'operation_timeout',
  timeout: 'operation_timeout',
  http_error: 'dispatch_failed',
  connection_failed: 'dispatch_failed',
  no_socket: 'dispatch_failed',
}

/** Shows what the app acknowledged with, if it did with anything; says why it cannot be shown. */
const problemWith = (slack: Slack, person: User, channel: Channel, response: unknown): string | undefined => {
  if (!hasContent(response)) return undefined
  const answer = typeof response === 'string' ? { text: response } : response
  try {
    answerInteraction(slack, { person, channel, expiresAt: Number.POSITIVE_INFINITY, usesLeft: 1 }, answer)
  } catch (error) {
    if (error instanceof SlackApiError) return error.error
    throw error
  }
}

const hasContent = (response: unknown): boolean =>
  typeof response === 'string' ? response !== '' : Object.keys(response ?? {}).length > 0
