export interface Settings {
  readonly token: string
  readonly applicationId: string
  readonly acknowledgeWithinMs: number
  readonly tokenLifetimeMs: number
  readonly nonceWindowMs: number
  readonly heartbeatMs: number
  readonly attachmentLimit: number
  readonly allowsMessageContent: boolean
}
