import type { ApiClients } from './api-client.ts'
import type { Installed } from './installed.ts'

/** A place that the app is installed in, ready to be talked to. */
export interface Workspace extends ApiClients {
  installed: Installed
  token: string
}

/** The bot's token in a place. @throws NotInstalled; SoundsceneError `service/unavailable` */
export type FindToken = (installed: Installed) => Promise<string>

/** All places that the app is installed in. */
export interface Workspaces {
  /** @throws NotInstalled; SoundsceneError `service/unavailable` */
  find(installed: Installed): Promise<Workspace>
  /** Forgets the token of a place, as after an uninstall. */
  forget(installed: Installed): Promise<void>
}

const remembered = 1_000

/** Keeps one pair of clients for each token and workspace, since a client paces its own calls. */
export function openWorkspaces(
  tokenOf: FindToken,
  clientsOf: (token: string, team: string | null) => ApiClients,
  forget: (installed: Installed) => Promise<void>,
): Workspaces {
  const clients = new Map<string, ApiClients>()
  const clientsFor = (token: string, team: string | null) => {
    const key = `${token} ${team}`
    const known = clients.get(key) ?? clientsOf(token, team)
    if (clients.size >= remembered) clients.clear()
    clients.set(key, known)
    return known
  }
  return {
    async find(installed) {
      const token = await tokenOf(installed)
      return { ...clientsFor(token, installed.isEnterprise ? installed.team : null), installed, token }
    },
    forget,
  }
}
