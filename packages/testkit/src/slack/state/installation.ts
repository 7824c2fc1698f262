import type { Enterprise, Team, User } from './team.ts'

/** The app in a workspace, or in all workspaces of an organisation. */
export interface Installation {
  team: Team | null
  enterprise: Enterprise | null
  botToken: string
  botId: string
  bot: User
  scopes: Set<string>
  installer: User
  /** Why its token works no longer. */
  ended?: 'account_inactive' | 'token_revoked'
  rotation?: { refreshToken: string /** ms since 1970 */; expiresAt: number }
}

/** Whether an installation reaches into a workspace. */
export const covers = (installation: Installation, team: Team): boolean =>
  installation.team ? installation.team === team : installation.enterprise === team.enterprise
