import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { Slack } from '../slack.ts'
import type { Installation } from '../state/installation.ts'
import { SlackApiError } from './slack-api-error.ts'

/** What a method is called with, besides its arguments. */
export interface CallContext {
  slack: Slack
  headers: IncomingHttpHeaders
}

/** A call with a bot's token. */
export interface BotContext extends CallContext {
  installation: Installation
}

type Answer = object | Promise<object>

/** A Web API method: which token it takes, which scope it needs, and what it does. */
export type Method =
  | { token: 'bot'; scope: string | null; args: z.ZodType; run(context: BotContext, args: unknown): Answer }
  | { token: 'app' | 'none'; args: z.ZodType; run(context: CallContext, args: unknown): Answer }

/** A method that an app calls as its bot. `scope` is `null` when it needs none, or when it depends on the arguments. */
export const botMethod = <S extends z.ZodType>(
  scope: string | null,
  args: S,
  run: (context: BotContext, args: z.infer<S>) => Answer,
): Method => ({ token: 'bot', scope, args, run: (context, input) => run(context, input as z.infer<S>) })

/** A method without a bot: with the app's own token, or with no token at all. */
export const openMethod = <S extends z.ZodType>(
  token: 'app' | 'none',
  args: S,
  run: (context: CallContext, args: z.infer<S>) => Answer,
): Method => ({ token, args, run: (context, input) => run(context, input as z.infer<S>) })

/** @throws SlackApiError `missing_scope` */
export const requireScope = ({ scopes }: Installation, needed: string): void => {
  if (!scopes.has(needed)) throw new SlackApiError('missing_scope', { needed, provided: [...scopes].join(',') })
}
