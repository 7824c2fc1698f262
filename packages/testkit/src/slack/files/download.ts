import type { ServerResponse } from 'node:http'
import type { Reply } from '../server/reply.ts'
import type { Slack } from '../slack.ts'
import type { SlackFile } from '../state/file.ts'
import { authenticateBot } from '../web-api/authenticate.ts'
import { SlackApiError } from '../web-api/slack-api-error.ts'
import { mayRead } from './may-read.ts'

/** A private file; who may not have it gets a login page with status 200, as any browser would. */
export const downloadReply = (slack: Slack, id: string, token: string): Reply => {
  const file = slack.state.files.get(id)
  if (!file || file.state === 'deleted' || file.downloadFault === 'not-found') return notFound
  if (!isAllowed(slack, file, token)) return loginPage
  return file.downloadFault ? faulty[file.downloadFault](file, slack) : whole(file)
}

const isAllowed = (slack: Slack, file: SlackFile, token: string): boolean => {
  try {
    const installation = authenticateBot(slack, token)
    return installation.scopes.has('files:read') && mayRead(installation, file)
  } catch (error) {
    if (error instanceof SlackApiError) return false
    throw error
  }
}

const whole = ({ bytes, mimetype }: SlackFile): Reply => ({
  status: 200,
  headers: { 'content-type': mimetype || 'application/octet-stream' },
  body: bytes,
})

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '' }

const loginPage: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to your workspace</body></html>',
}

const chunk = new Uint8Array(64 * 1024)

const faulty: Record<
  Exclude<SlackFile['downloadFault'], undefined | 'not-found'>,
  (file: SlackFile, slack: Slack) => Reply
> = {
  'login-page': () => loginPage,
  redirect: (_, { base }) => ({ status: 302, headers: { location: `${base}/?redir=files` }, body: '' }),
  slow: (file) => ({ ...whole(file), stream: (response) => trickle(response, file.bytes) }),
  'too-big': (file) => ({ ...whole(file), stream: pour }),
}

/** A byte every 50 ms, and then none. */
const trickle = (response: ServerResponse, bytes: Uint8Array): void => {
  let sent = 0
  const timer = setInterval(() => {
    if (sent < bytes.length) response.write(bytes.subarray(sent, ++sent))
  }, 50)
  response.on('close', () => clearInterval(timer))
}

/** As much as is taken. */
const pour = (response: ServerResponse): void => {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}
