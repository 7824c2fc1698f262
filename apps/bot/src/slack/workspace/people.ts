import { setTimeout as sleep } from 'node:timers/promises'
import { type Locale, localeOf } from '@soundscene/i18n'
import { type Installed, installationKey } from './installed.ts'
import type { Workspaces } from './workspace.ts'

const keptMs = 3_600_000
const patienceMs = 700
const remembered = 10_000

/** What is asked about people. */
export interface People {
  /** Somebody's language, kept for an hour; the fallback when Slack takes too long to say, since they wait for an answer. */
  localeOf(installed: Installed, user: string): Promise<Locale>
  /** Whether they may manage the workspace, asked anew each time. */
  isAdmin(installed: Installed, user: string): Promise<boolean>
}

/** Asks Slack about people, through the workspace that they are met in. */
export function askAboutPeople(workspaces: Workspaces, fallback: Locale, now = Date.now): People {
  const known = new Map<string, { locale: Locale; until: number }>()
  const ask = async (installed: Installed, user: string) => {
    const { client } = await workspaces.find(installed)
    return (await client.users.info({ user, include_locale: true })).user
  }
  const learn = async (installed: Installed, user: string, key: string) => {
    const locale = localeOf((await ask(installed, user))?.locale)
    if (known.size >= remembered) known.clear()
    known.set(key, { locale, until: now() + keptMs })
    return locale
  }
  return {
    async localeOf(installed, user) {
      const key = `${installationKey(installed)} ${user}`
      const found = known.get(key)
      if (found && found.until > now()) return found.locale
      const learned = learn(installed, user, key).catch(() => fallback)
      return Promise.race([learned, sleep(patienceMs, fallback, { ref: false })])
    },
    async isAdmin(installed, user) {
      const person = await ask(installed, user)
      return Boolean(person?.is_admin || person?.is_owner || person?.is_primary_owner)
    },
  }
}
