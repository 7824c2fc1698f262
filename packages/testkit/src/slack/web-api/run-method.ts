import type { IncomingHttpHeaders } from 'node:http'
import type { Call } from '../calls.ts'
import type { Slack } from '../slack.ts'
import { authenticateApp, authenticateBot } from './authenticate.ts'
import { complaintsOf } from './complaints.ts'
import { type Method, requireScope } from './method.ts'
import { methods } from './methods/index.ts'
import { refusal, SlackApiError } from './slack-api-error.ts'

/** Runs a Web API call; a refusal is an answer like any other. */
export const runMethod = async (slack: Slack, call: Call, headers: IncomingHttpHeaders): Promise<object> => {
  try {
    return { ok: true, ...(await run(slack, call, headers)) }
  } catch (error) {
    if (error instanceof SlackApiError) return { ok: false, error: error.error, ...error.extra }
    throw error
  }
}

const run = (slack: Slack, call: Call, headers: IncomingHttpHeaders): object | Promise<object> => {
  const method = methods[call.method]
  if (!method) throw new SlackApiError('unknown_method', { req_method: call.method })
  if (method.token === 'bot') {
    const installation = authenticateBot(slack, call.token)
    if (method.scope !== null) requireScope(installation, method.scope)
    return method.run({ slack, headers, installation }, checked(method, call.args))
  }
  if (method.token === 'app') authenticateApp(slack, call.token)
  return method.run({ slack, headers }, checked(method, call.args))
}

const checked = (method: Method, args: unknown): unknown => {
  const { success, data, error } = method.args.safeParse(args)
  if (!success) throw refusal('invalid_arguments', complaintsOf(error, ''))
  return data
}
