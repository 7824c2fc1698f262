/** One request that an app made, with what it was answered. */
export interface Call {
  /** Web API method; `upload`, `download` or `response_url` for what is none. */
  method: string
  args: Record<string, unknown>
  token: string
  /** In ms since 1970. */
  at: number
  /** Status and body once it was answered; absent while it is not, or when the connection was cut. */
  answer?: { status: number; body: string }
}
