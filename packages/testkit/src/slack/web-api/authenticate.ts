import type { Slack } from '../slack.ts'
import type { Installation } from '../state/installation.ts'
import { SlackApiError } from './slack-api-error.ts'

/**
 * The installation that a bot's token belongs to.
 * @throws SlackApiError `not_authed`, `invalid_auth`, `not_allowed_token_type`, `token_expired`, or why it ended
 */
export const authenticateBot = ({ state, settings }: Slack, token: string): Installation => {
  if (token === '') throw new SlackApiError('not_authed')
  if (token === settings.appToken) throw new SlackApiError('not_allowed_token_type')
  const installation = state.installations.findLast(({ botToken }) => botToken === token)
  if (!installation) throw new SlackApiError('invalid_auth')
  if (installation.ended) throw new SlackApiError(installation.ended)
  if (installation.rotation && installation.rotation.expiresAt <= state.now()) throw new SlackApiError('token_expired')
  return installation
}

/** @throws SlackApiError unless the token is the app's own */
export const authenticateApp = ({ settings, state }: Slack, token: string): void => {
  if (token === settings.appToken) return
  const isBots = state.installations.some(({ botToken }) => botToken === token)
  throw new SlackApiError(isBots ? 'not_allowed_token_type' : 'invalid_auth')
}
