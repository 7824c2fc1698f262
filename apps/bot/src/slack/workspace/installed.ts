import { z } from 'zod'

/** Where the app is installed: in a workspace, or in an organisation with all of its workspaces. */
export const installedSchema = z.strictObject({
  /** `T…` of the workspace that something happens in; an organisation's own events have none. */
  team: z.string().nullable(),
  /** `E…` of its organisation, where it belongs to one. */
  enterprise: z.string().nullable(),
  /** Whether the organisation installed it as a whole. */
  isEnterprise: z.boolean(),
})

export type Installed = z.infer<typeof installedSchema>

/** What an installation is found by, and what counts as one server: `E…` of a whole organisation, else `T…`. */
export const installationKey = ({ team, enterprise, isEnterprise }: Installed): string =>
  (isEnterprise ? enterprise : team) ?? ''
