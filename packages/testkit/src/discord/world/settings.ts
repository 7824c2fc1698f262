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

/** As the real one has it; token and id are made up, and sessions end sooner. */
export const realSettings: Settings = {
  token: 'fake-token',
  applicationId: '900000000000000001',
  acknowledgeWithinMs: 3000,
  tokenLifetimeMs: 15 * 60_000,
  nonceWindowMs: 3 * 60_000,
  heartbeatMs: 41_250,
  sessionLifetimeMs: 60_000,
  attachmentLimit: 10 * 2 ** 20,
  allowsMessageContent: false,
}
