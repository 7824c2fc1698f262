import { SoundsceneError } from '@soundscene/errors'
import type { SlackConfig } from './config.ts'

/** How events reach the bot: over a connection that it opens, or at an address that Slack calls. */
export type SlackMode =
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; signingSecret: string; clientId: string; clientSecret: string; stateSecret: string }

const ofSocket = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const
const ofHttp = ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const

/**
 * The mode that is configured; null when Slack is off.
 * @throws SoundsceneError `config/invalid` naming what a mode lacks, or both modes when they are mixed
 */
export function slackMode(config: SlackConfig): SlackMode | null {
  const isSet = (name: keyof SlackConfig) => config[name] !== undefined
  const [socket, http] = [ofSocket.some(isSet), ofHttp.some(isSet)]
  if (!socket && !http) return null
  if (socket && http)
    throw invalid(`${list(ofSocket)} belong to Socket Mode, ${list(ofHttp)} to HTTP: set one or the other`)
  const missing = (socket ? ofSocket : ofHttp).filter((name) => !isSet(name))
  if (missing.length > 0) throw invalid(`Slack over ${socket ? 'Socket Mode' : 'HTTP'} needs ${list(missing)} too`)
  return socket ? socketOf(config) : httpOf(config)
}

const socketOf = ({ SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '' }: SlackConfig): SlackMode => ({
  ...{ kind: 'socket', botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN },
})

const httpOf = (config: SlackConfig): SlackMode => ({
  kind: 'http',
  signingSecret: config.SLACK_SIGNING_SECRET ?? '',
  clientId: config.SLACK_CLIENT_ID ?? '',
  clientSecret: config.SLACK_CLIENT_SECRET ?? '',
  stateSecret: config.SLACK_STATE_SECRET ?? '',
})

const list = (names: readonly string[]) => names.join(', ')

const invalid = (what: string) => new SoundsceneError('config/invalid', { what })
