import type { Call } from '../calls.ts'

/** Calls a minute, in each workspace: Slack's tiers 3 and 4, and its one message a second and conversation. */
const perMinute: Readonly<Record<string, number>> = {
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'chat.postMessage': 60,
  'chat.update': 50,
  'conversations.info': 50,
  'conversations.join': 50,
  'conversations.members': 100,
  'conversations.open': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.delete': 50,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'reactions.add': 50,
  'reactions.remove': 20,
  'users.info': 100,
  'views.open': 100,
  'views.publish': 100,
}

const minute = 60_000

/** Counts calls, and says when there were too many. */
export class RateLimits {
  readonly #recent = new Map<string, number[]>()

  /** Counts a call, or says after how many seconds it may be made. */
  retryAfter({ method, token, args, at }: Call): number | undefined {
    const limit = perMinute[method]
    if (limit === undefined) return undefined
    const key = `${method} ${token} ${method === 'chat.postMessage' ? args.channel : ''}`
    const recent = (this.#recent.get(key) ?? []).filter((time) => time > at - minute)
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= limit) return Math.ceil((oldest + minute - at) / 1000)
    this.#recent.set(key, [...recent, at])
    return undefined
  }
}
