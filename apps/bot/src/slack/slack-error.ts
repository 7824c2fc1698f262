import { WebAPIPlatformError } from '@slack/web-api'
import { type ErrorCode, SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { NotInstalled } from './workspace/installation-store.ts'

/** Slack's own name of an error; null for one that is not an answer of its API. */
export const slackErrorName = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null

const dead = [
  'token_revoked',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'team_access_not_granted',
]

/** Whether the token that was used is of no use any more. */
export const isDeadToken = (error: unknown): boolean =>
  error instanceof NotInstalled || dead.includes(slackErrorName(error) ?? '')

const codes: Readonly<Record<string, ErrorCode>> = {
  not_in_channel: 'chat/not-in-channel',
  channel_not_found: 'chat/not-in-channel',
  file_not_found: 'chat/sound-unreachable',
  file_deleted: 'chat/sound-unreachable',
  is_archived: 'chat/undeliverable',
  thread_not_found: 'chat/undeliverable',
  cannot_reply_to_message: 'chat/undeliverable',
  user_not_found: 'chat/undeliverable',
  messages_tab_disabled: 'chat/undeliverable',
}

/** What Slack refused or failed at, as the one who asked is to be told. Any that is not known may pass. */
export function soundsceneErrorOf(error: unknown): SoundsceneError {
  if (SoundsceneError.isInstance(error)) return error
  const cause = { cause: withoutData(error) }
  if (isDeadToken(error)) return new SoundsceneError('chat/undeliverable', {}, cause)
  const name = slackErrorName(error) ?? ''
  if (name === 'missing_scope')
    return new SoundsceneError('chat/no-permission', { permission: neededScope(error) }, cause)
  if (name.startsWith('restricted_action'))
    return new SoundsceneError('chat/no-permission', { permission: name }, cause)
  const code = codes[name]
  return code
    ? new SoundsceneError(code, {}, cause)
    : new SoundsceneError('chat/platform-down', { platform: 'Slack' }, cause)
}

const needing = z.object({ data: z.object({ needed: z.string() }) })

const neededScope = (error: unknown): string => needing.safeParse(error).data?.data.needed ?? '?'

/** The error's words alone: what else an answer of Slack holds is not for logs. */
const withoutData = (error: unknown) => new Error(error instanceof Error ? error.message : String(error))
