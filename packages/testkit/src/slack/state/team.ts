/** An organisation of several workspaces (Enterprise Grid). */
export interface Enterprise {
  id: string
  name: string
  domain: string
}

/** A workspace. */
export interface Team {
  id: string
  name: string
  domain: string
  enterprise: Enterprise | null
}

/** A member of a workspace: a person, or an app's bot user. */
export interface User {
  id: string
  team: Team
  name: string
  isBot: boolean
  isAdmin: boolean
  /** Such as `en-US`. */
  locale: string
  /** Such as `Europe/Berlin`. */
  tz: string
}
