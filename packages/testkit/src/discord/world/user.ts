/** Somebody on Discord, or the bot. */
export interface User {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  locale: string
  /** Whether the app is installed to this account, so that it can be used anywhere. */
  hasInstalledApp: boolean
  acceptsDirectMessages: boolean
}

/** A set of permissions that members hold. */
export interface Role {
  readonly id: string
  readonly name: string
  permissions: bigint
}

/** Somebody in a guild. */
export interface Member {
  readonly user: User
  readonly joinedAt: number
  roleIds: string[]
}
