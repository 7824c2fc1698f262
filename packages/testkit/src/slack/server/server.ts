import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../calls.ts'
import type { Fault } from '../faults.ts'
import type { Slack } from '../slack.ts'
import { jsonReply, type Reply, writeReply } from './reply.ts'
import { route, type Task } from './routes.ts'

const maxBody = 64 * 1024 * 1024

/** Starts to listen on a free port of 127.0.0.1. */
export const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Slack's one server: Web API, files, authorize page, response addresses and Socket Mode's way in. */
export const slackServer = (slack: () => Slack): Server =>
  createServer((request, response) => {
    serve(slack(), request, response).catch((error: unknown) => {
      writeReply(response, jsonReply({ ok: false, error: 'internal_error', reason: String(error) }, 500))
    })
  }).on('upgrade', (request, socket, head) => slack().sockets.upgrade(request, socket, head))

const serve = async (slack: Slack, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', slack.base)
  const task = await route(slack, { url, headers: request.headers, body: await readBody(request) })
  const call: Call = { ...task.call, at: slack.state.now() }
  slack.calls.push(call)
  const reply = await answer(slack, task, call)
  if (reply === 'reset') response.socket?.resetAndDestroy()
  else {
    call.answer = {
      status: reply.status,
      body: typeof reply.body === 'string' ? reply.body : `${reply.body.length} bytes`,
    }
    writeReply(response, reply)
  }
  slack.state.changed()
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > maxBody) throw new Error('the request is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const answer = async (slack: Slack, task: Task, call: Call): Promise<Reply | 'reset'> => {
  const fault = slack.faults.meet(call)
  if (fault?.delayMs) await sleep(fault.delayMs)
  await fault?.until
  if (!fault || !spoilsAnswer(fault)) return task.run(call)
  if (fault.afterwards) await task.run(call)
  return fault.reset ? 'reset' : faultReply(fault)
}

/** A fault may do nothing but wait. */
const spoilsAnswer = ({ reset, error, status, body }: Fault): boolean =>
  Boolean(reset) || [error, status, body].some((part) => part !== undefined)

const faultReply = ({ error, status = 200, body, headers = {} }: Fault): Reply => {
  if (error !== undefined) return jsonReply({ ok: false, error }, status, headers)
  if (typeof body === 'object') return jsonReply(body, status, headers)
  return { status, headers, body: body ?? '' }
}
