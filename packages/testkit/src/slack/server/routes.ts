import type { IncomingHttpHeaders } from 'node:http'
import type { Call } from '../calls.ts'
import { downloadReply } from '../files/download.ts'
import { answerInteraction } from '../interactions/answer.ts'
import { authorizePage } from '../oauth/authorize.ts'
import type { Slack } from '../slack.ts'
import { runMethod } from '../web-api/run-method.ts'
import { scopeHeaders } from '../web-api/scope-headers.ts'
import { SlackApiError } from '../web-api/slack-api-error.ts'
import { readArguments, readToken, readUpload } from './read-arguments.ts'
import { jsonReply, type Reply } from './reply.ts'

/** One request as it came in. */
export interface Request {
  url: URL
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What a request asks for, and how it is answered unless something goes wrong. */
export interface Task {
  call: Omit<Call, 'at' | 'answer'>
  run(call: Call): Promise<Reply> | Reply
}

/** Finds out what a request asks for. */
export const route = async (slack: Slack, request: Request): Promise<Task> => {
  const [, area = '', ...rest] = request.url.pathname.split('/')
  if (area === 'api') return webApi(slack, request, rest.join('/'))
  if (area === 'upload') return upload(slack, request, rest.at(-1) ?? '')
  if (area === 'files-pri') return download(slack, request, rest[0] ?? '')
  if (area === 'respond') return respond(slack, request, rest[0] ?? '')
  const query = Object.fromEntries(request.url.searchParams)
  const isAuthorize = request.url.pathname === '/oauth/v2/authorize'
  const reply = () => (isAuthorize ? authorizePage(slack, request.url.searchParams) : jsonReply({}, 404))
  return { call: { method: isAuthorize ? 'authorize' : 'unknown', args: query, token: '' }, run: reply }
}

const webApi = async (slack: Slack, { headers, body }: Request, method: string): Promise<Task> => {
  const { token, ...args } = await readArguments(headers, body)
  return {
    call: { method, args, token: readToken(headers, { token }) },
    async run(call) {
      const seconds = slack.settings.rateLimits ? slack.rateLimits.retryAfter(call) : undefined
      if (seconds !== undefined) return rateLimited(seconds)
      return jsonReply(await runMethod(slack, call, headers), 200, scopeHeaders(slack, call))
    },
  }
}

const rateLimited = (seconds: number): Reply =>
  jsonReply({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(seconds) })

const upload = async (slack: Slack, { headers, body }: Request, id: string): Promise<Task> => {
  const bytes = await readUpload(headers, body)
  return {
    call: { method: 'upload', args: { file: id, bytes: bytes.length }, token: readToken(headers, {}) },
    run() {
      const file = slack.state.files.get(id)
      if (file?.state !== 'expected') return jsonReply({ ok: false, error: 'invalid_upload' }, 400)
      file.bytes = bytes
      file.state = 'uploaded'
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: `OK - ${bytes.length}` }
    },
  }
}

const download = (slack: Slack, { headers }: Request, name: string): Task => {
  const id = name.split('-').at(-1) ?? ''
  return {
    call: { method: 'download', args: { file: id }, token: readToken(headers, {}) },
    run: ({ token }) => downloadReply(slack, id, token),
  }
}

const respond = async (slack: Slack, { headers, body }: Request, id: string): Promise<Task> => {
  const args = await readArguments(headers, body)
  return { call: { method: 'response_url', args, token: '' }, run: () => responded(slack, id, args) }
}

const responded = (slack: Slack, id: string, args: object): Reply => {
  try {
    const address = slack.interactions.takeAddress(id)
    if (typeof address === 'string') throw new SlackApiError(address)
    answerInteraction(slack, address, args)
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }
  } catch (error) {
    if (error instanceof SlackApiError) return jsonReply({ ok: false, error: error.error, ...error.extra }, 404)
    throw error
  }
}
