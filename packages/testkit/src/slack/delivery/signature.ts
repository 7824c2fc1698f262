import { createHmac } from 'node:crypto'

/**
 * Headers that prove a request comes from Slack.
 * @param seconds time of the request, in s since 1970
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export const signatureHeaders = (secret: string, body: string, seconds: number): Record<string, string> => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`,
})
