/** A refusal on the wire: HTTP 200 with `ok: false`. */
export class SlackApiError extends Error {
  /** Slack's name for it, such as `channel_not_found`. */
  readonly error: string
  /** What the answer says besides. */
  readonly extra: Record<string, unknown>

  constructor(error: string, extra: Record<string, unknown> = {}) {
    super(error)
    this.error = error
    this.extra = extra
  }
}

/** A refusal that says, one by one, what was wrong. */
export const refusal = (error: string, messages: string[]): SlackApiError =>
  new SlackApiError(error, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  })
