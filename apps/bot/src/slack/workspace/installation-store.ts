import type { InstallationStore } from '@slack/bolt'
import type { SlackInstallationRepository } from '@soundscene/db'
import { type Seal, sealWith } from './seal.ts'

type Installation = Parameters<InstallationStore['storeInstallation']>[0]

/** Thrown for a place that the app is not installed in, or no longer. */
export class NotInstalled extends Error {
  override name = 'NotInstalled'
}

/** Keeps installations in the database; their tokens are encrypted, so that a copy of it is of no use to anybody. */
export function installationStore(repository: SlackInstallationRepository, secret: string): InstallationStore {
  const seal = sealWith(secret, 'slack installations')
  return {
    async storeInstallation(installation: Installation) {
      const key = keyOf(installation.isEnterpriseInstall, installation.enterprise?.id, installation.team?.id)
      await repository.save({ key, installation: seal.close(JSON.stringify(installation), key) })
    },
    async fetchInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const key = keyOf(isEnterpriseInstall, enterpriseId, teamId)
      const sealed = await repository.find(key)
      if (sealed === null) throw new NotInstalled(key)
      return JSON.parse(opened(seal, sealed, key))
    },
    deleteInstallation: ({ isEnterpriseInstall, enterpriseId, teamId }) =>
      repository.remove(keyOf(isEnterpriseInstall, enterpriseId, teamId)),
  }
}

function opened(seal: Seal, sealed: string, key: string): string {
  try {
    return seal.open(sealed, key)
  } catch (error) {
    throw new Error("an installation can't be opened: is CHAT_SECRET another than it was stored with?", {
      cause: error,
    })
  }
}

const keyOf = (isEnterprise: boolean | undefined, enterprise: string | undefined, team: string | undefined) => {
  const key = isEnterprise ? enterprise : team
  if (!key) throw new NotInstalled()
  return key
}
