import { z } from 'zod'
import { type Installed, installationKey } from '../workspace/installed.ts'
import type { Door } from './door.ts'

/** The app was removed: its token and all that is kept for the place are deleted. @throws what couldn't be, to be told again */
export async function onUninstall({ workspaces, desk }: Door, installed: Installed): Promise<void> {
  await workspaces.forget(installed)
  await desk.forgetServer({ platform: 'slack', server: installationKey(installed) })
}

const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) })

/** Tokens were revoked; without the bot's own, the app is as good as removed. */
export async function onTokensRevoked(door: Door, installed: Installed, event: unknown): Promise<void> {
  if (revoked.parse(event).tokens.bot?.length) await onUninstall(door, installed)
}
