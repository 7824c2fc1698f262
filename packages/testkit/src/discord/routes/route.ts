import { messageForm } from '../messages/message-form.ts'
import { readForm } from '../rest/form.ts'
import type { ApiRequest } from '../rest/request.ts'
import type { World } from '../world/world.ts'

/** What a route answers with 200 as JSON; nothing: 204. */
type Handler = (world: World, params: Record<string, string>, request: ApiRequest) => unknown

/** One method of one path. */
export interface Route {
  readonly method: string
  readonly pattern: RegExp
  /** Interactions are answered with their token alone. */
  readonly needsToken: boolean
  readonly handle: Handler
}

/** A route from a line such as `GET /channels/:channel`. */
export const route = (line: string, handle: Handler): Route => {
  const [method = '', path = ''] = line.split(' ')
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  return { method, pattern, needsToken: !/^\/(interactions|webhooks)\//.test(path), handle }
}

/** The message that a request describes. */
export const form = (request: ApiRequest) => readForm(messageForm, request.body ?? {})
