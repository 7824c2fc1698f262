import { WebAPIRequestError, WebClient, type WebClientOptions } from '@slack/web-api'
import type { Logger } from 'pino'
import type { SlackConfig } from '../config.ts'
import { slackLogger } from '../slack-logger.ts'

type Retries = NonNullable<WebClientOptions['retryConfig']>

const retries: Retries = { retries: 5, factor: 2, minTimeout: 300, maxTimeout: 3_000 }
const timeoutMs = 10_000

/** Two ways of calling Slack with one token; both wait as long as Slack says when it is called too often. */
export interface ApiClients {
  /** Calls again after a fault: for what does no harm when it is done twice. */
  client: WebClient
  /** Calls once: a message whose posting went wrong may be standing there all the same. */
  once: WebClient
}

/** Options that every client of Slack's Web API shares. */
export const clientOptions = ({ SLACK_API_URL }: SlackConfig, logger: Logger): WebClientOptions => ({
  slackApiUrl: SLACK_API_URL,
  logger: slackLogger(logger),
  timeout: timeoutMs,
  retryConfig: retries,
  allowAbsoluteUrls: false,
})

/** @param team sent along where an organisation's token needs to be told which workspace is meant */
export function apiClients(options: WebClientOptions, token: string, team: string | null): ApiClients {
  const shared = team === null ? options : { ...options, teamId: team }
  return {
    client: new WebClient(token, shared),
    once: new WebClient(token, { ...shared, retryConfig: onlyWhenTooOften }),
  }
}

const onlyWhenTooOften: Retries & { onFailedAttempt(error: Error): void } = {
  ...retries,
  onFailedAttempt(error) {
    if (!isTooOften(error)) throw error
  },
}

/** The library waits as Slack says, and then words it as a request that failed on the way. */
const isTooOften = (error: Error): boolean =>
  error instanceof WebAPIRequestError && error.original.message.startsWith('A rate limit was exceeded')
