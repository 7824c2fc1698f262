import type { Call } from '../calls.ts'
import type { Slack } from '../slack.ts'
import { methods } from './methods/index.ts'

/** What Slack says about scopes with every answer: those of the token, and those the method needs. */
export const scopeHeaders = ({ state }: Slack, call: Call): Record<string, string> => {
  const installation = state.installations.findLast(({ botToken }) => botToken === call.token)
  const method = methods[call.method]
  return {
    ...(installation && { 'x-oauth-scopes': [...installation.scopes].join(',') }),
    ...(method?.token === 'bot' && method.scope !== null && { 'x-accepted-oauth-scopes': method.scope }),
  }
}
