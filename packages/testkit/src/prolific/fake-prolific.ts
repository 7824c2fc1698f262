import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type Fault, type ProlificFaults, prolificFaults } from './faults.ts'
import { type Answer, respond } from './respond.ts'
import { ProlificState } from './state.ts'

/** A request that arrived. */
export interface ProlificCall {
  method: string
  path: string
  body: unknown
}

/** Prolific's interface on this machine: the studies, submissions and pages of the real one, without the people. */
export interface FakeProlific {
  /** For `PROLIFIC_API_URL`. */
  origin: string
  /** The token that it takes. */
  token: string
  state: ProlificState
  calls: ProlificCall[]
  faults: ProlificFaults
  close(): Promise<void>
}

/** Starts it on a free port of the loopback. */
export async function startFakeProlific(): Promise<FakeProlific> {
  const [state, faults, calls, token] = [new ProlificState(), prolificFaults(), [] as ProlificCall[], 'prolific-token']
  const server = createServer((request, response) => void handle(request, response))
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://prolific')
    const body = await json(request).catch(() => undefined)
    const call = { method: request.method ?? 'GET', path: url.pathname, body }
    calls.push(call)
    const fault = faults.meet(call)
    const isKnown = request.headers.authorization === `Token ${token}`
    const isDone = fault === undefined || fault.isDone === true
    const answer = isDone ? (isKnown ? respond(state, { ...call, query: url.searchParams }) : unknownToken) : undefined
    send(response, fault, answer)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ origin: `http://127.0.0.1:${port}`, token, state, calls, faults },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const unknownToken: Answer = { status: 401, body: { error: { status: 401, detail: 'Invalid token.' } } }

function send(response: ServerResponse, fault: Fault | undefined, answer: Answer | undefined): void {
  if (fault?.reset) {
    response.destroy()
    return
  }
  const { status, body } = fault ? { status: fault.status ?? 500, body: {} } : (answer as Answer)
  const retry = fault?.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
  response.writeHead(status, { 'content-type': 'application/json', ...retry }).end(JSON.stringify(body))
}
