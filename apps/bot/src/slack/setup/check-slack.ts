import { WebClient } from '@slack/web-api'
import { SoundsceneError } from '@soundscene/errors'
import { pino } from 'pino'
import type { Finding } from '../../answering/open-relay.ts'
import type { SlackConfig } from '../config.ts'
import { type SlackMode, slackMode } from '../mode.ts'
import { slackErrorName } from '../slack-error.ts'
import { clientOptions } from '../workspace/api-client.ts'
import { neededScopes } from './needed-scopes.ts'

type Socket = Extract<SlackMode, { kind: 'socket' }>
type Http = Extract<SlackMode, { kind: 'http' }>

/** Looks at all that a Slack app needs to work, and says what is missing and what to do about it. */
export async function checkSlack(config: SlackConfig): Promise<Finding[]> {
  const mode = modeOf(config)
  if (SoundsceneError.isInstance(mode)) return [wrong('configuration of Slack', mode.message)]
  if (!mode) return [{ what: 'Slack', state: 'missing', remedy: 'Follow docs/slack.md, or leave it off' }]
  return mode.kind === 'socket' ? checkSocket(config, mode) : checkHttp(config, mode)
}

function modeOf(config: SlackConfig): SlackMode | null | SoundsceneError {
  try {
    return slackMode(config)
  } catch (error) {
    return error as SoundsceneError
  }
}

const clientWith = (config: SlackConfig, token?: string) =>
  new WebClient(token, { ...clientOptions(config, pino({ level: 'silent' })), retryConfig: { retries: 1 } })

async function checkSocket(config: SlackConfig, mode: Socket): Promise<Finding[]> {
  const [bot, app] = await Promise.all([checkBot(config, mode.botToken), checkApp(config, mode.appToken)])
  return [...bot, app]
}

async function checkBot(config: SlackConfig, token: string): Promise<Finding[]> {
  const what = 'SLACK_BOT_TOKEN'
  try {
    const { response_metadata } = await clientWith(config, token).auth.test()
    return [good(what), scopesOf(response_metadata?.scopes ?? [])]
  } catch (error) {
    return [failed(what, error, 'Copy the Bot User OAuth Token from “OAuth & Permissions”')]
  }
}

function scopesOf(granted: readonly string[]): Finding {
  const missing = neededScopes.filter((scope) => !granted.includes(scope))
  if (missing.length === 0) return good('scopes')
  const remedy = `Add ${missing.join(', ')} under “OAuth & Permissions”, or paste the manifest anew; then reinstall the app`
  return { what: 'scopes', state: 'missing', remedy }
}

async function checkApp(config: SlackConfig, token: string): Promise<Finding> {
  const what = 'SLACK_APP_TOKEN'
  try {
    await clientWith(config, token).apps.connections.open()
    return good(what)
  } catch (error) {
    return failed(what, error, 'Make an App-Level Token with connections:write under “Basic Information”')
  }
}

/** With credentials that are right, Slack gets as far as refusing a code that it never gave. */
async function checkHttp(config: SlackConfig, { clientId, clientSecret }: Http): Promise<Finding[]> {
  const what = 'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET'
  const settings = good('SLACK_SIGNING_SECRET, SLACK_STATE_SECRET')
  const credentials = { client_id: clientId, client_secret: clientSecret, code: 'none' }
  const refusal = await clientWith(config)
    .oauth.v2.access(credentials)
    .catch((error) => error)
  if (slackErrorName(refusal) === 'invalid_code') return [settings, good(what)]
  return [settings, failed(what, refusal, 'Copy both from “Basic Information”')]
}

const good = (what: string): Finding => ({ what, state: 'good', remedy: '' })
const wrong = (what: string, remedy: string): Finding => ({ what, state: 'wrong', remedy })

/** Slack's refusal is the token's fault; anything else that of the way to Slack. */
function failed(what: string, error: unknown, remedy: string): Finding {
  const refusal = slackErrorName(error)
  return wrong(
    what,
    refusal ? `Slack says ${refusal}. ${remedy}` : 'Slack cannot be reached at SLACK_API_URL; check the network',
  )
}
