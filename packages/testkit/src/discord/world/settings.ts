/** What is fixed for as long as this Discord runs. */
export interface Settings {
  /** The bot's token. */
  readonly token: string
  /** Id of the app, and of its bot. */
  readonly applicationId: string
  /** How long an interaction waits for its first response. */
  readonly acknowledgeWithinMs: number
  /** How long an interaction's token can be used. */
  readonly tokenLifetimeMs: number
  /** How long the same nonce is the same message. */
  readonly nonceWindowMs: number
  readonly heartbeatMs: number
  /** How long a session waits to be resumed. */
  readonly sessionLifetimeMs: number
  /** Largest file, in bytes. */
  readonly attachmentLimit: number
  /** Whether the privileged intent for message content is switched on. */
  readonly allowsMessageContent: boolean
}
