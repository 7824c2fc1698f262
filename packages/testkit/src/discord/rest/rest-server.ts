import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answer } from '../routes/answer.ts'
import type { World } from '../world/world.ts'
import { ApiError, refuse } from './api-error.ts'
import { type Call, newCall } from './calls.ts'
import type { Fault, RestFaults } from './faults.ts'
import { type ApiRequest, readRequest } from './request.ts'

/** What is answered: JSON, or nothing with 204. */
interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** Discord's REST interface; every request is written into `calls`. */
export const restServer = (world: World, faults: RestFaults, calls: Call[]): Server =>
  createServer((request, response) => {
    serve(world, faults, calls, request, response).catch((error: unknown) => {
      send(response, { status: 500, body: { message: String(error), code: 0 } })
    })
  })

const serve = async (
  world: World,
  faults: RestFaults,
  calls: Call[],
  incoming: IncomingMessage,
  response: ServerResponse,
) => {
  const request = await readOrRefuse(incoming)
  if (request instanceof ApiError) return send(response, { status: request.status, body: request.body })
  const call = newCall(request, world.now())
  calls.push(call)
  const reply = await replyWith(world, faults.meet(request), request)
  call.status = reply?.status ?? 0
  if (reply) send(response, reply)
  else response.destroy()
  world.changed()
}

const readOrRefuse = async (incoming: IncomingMessage): Promise<ApiRequest | ApiError> => {
  try {
    return await readRequest(incoming)
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

const replyWith = async (world: World, fault: Fault | undefined, request: ApiRequest): Promise<Reply | undefined> => {
  if (fault?.delayMs) await sleep(fault.delayMs)
  const isFaulty = fault !== undefined && (fault.reset === true || fault.status !== undefined)
  if (isFaulty && !fault.isDone) return faultReply(fault)
  const reply = replyOf(world, request)
  return isFaulty ? faultReply(fault) : reply
}

const faultReply = ({ reset, status = 500, body = { message: `${status}`, code: 0 }, headers = {} }: Fault) =>
  reset ? undefined : { status, body, headers }

const replyOf = (world: World, request: ApiRequest): Reply => {
  try {
    if (!request.path.startsWith('/')) return refuse('notFound')
    const body = answer(world, request)
    return body === undefined ? { status: 204 } : { status: 200, body }
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body }
    throw error
  }
}

/** A 204 carries no content type: clients would read it as JSON. */
const send = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
