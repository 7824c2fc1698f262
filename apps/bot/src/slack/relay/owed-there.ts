import type { Owed } from '../../answering/relay.ts'
import type { Workspace, Workspaces } from '../workspace/workspace.ts'
import { nothingAt, type Standing, standingSchema, type Where, whereSchema } from './where.ts'

/** An answer that is owed, with the place it is owed at. */
export interface OwedThere {
  owed: Owed
  where: Where
  standing: Standing
  workspace: Workspace
}

/** @throws NotInstalled where the bot was removed meanwhile; SoundsceneError `service/unavailable` */
export async function owedThere(owed: Owed, workspaces: Workspaces): Promise<OwedThere> {
  const where = whereSchema.parse(owed.where)
  const standing = owed.message === null ? nothingAt(where) : standingSchema.parse(owed.message)
  return { owed, where, standing, workspace: await workspaces.find(where.installed) }
}
