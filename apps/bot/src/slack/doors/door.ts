import type { Context } from '@slack/bolt'
import type { Locale } from '@soundscene/i18n'
import type { Desk } from '../../answering/desk.ts'
import type { Who } from '../../answering/who.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import type { Content } from '../blocks/content.ts'
import { type Reader, showPrivately } from '../relay/show-privately.ts'
import { type Installed, installationKey } from '../workspace/installed.ts'
import type { People } from '../workspace/people.ts'
import type { Workspaces } from '../workspace/workspace.ts'
import type { Afterwards } from './afterwards.ts'

/** What every door leads to. */
export interface Door {
  desk: Desk
  workspaces: Workspaces
  people: People
  afterwards: Afterwards
  /** The language of what a whole channel sees. */
  locale: Locale
}

/** Somebody who did something, and where they can be answered. */
export interface Actor extends Reader {
  installed: Installed
}

/** Where something happened, as Bolt makes it out for every kind of request. */
export const installedOf = ({ teamId, enterpriseId, isEnterpriseInstall }: Context): Installed => ({
  ...{ team: teamId ?? null, enterprise: enterpriseId ?? null, isEnterprise: isEnterpriseInstall },
})

/** An installation counts as one server: in an organisation people have one id in all workspaces. */
export const whoOf = ({ installed, user, channel }: Pick<Actor, 'installed' | 'user' | 'channel'>): Who => ({
  ...{ platform: 'slack', user, server: installationKey(installed), channel },
})

/** Words in somebody's own language. */
export const wordsFor = async (
  { people }: Door,
  { installed, user }: Pick<Actor, 'installed' | 'user'>,
): Promise<Words> => wordsIn(await people.localeOf(installed, user))

/** Shows something to one person, in their language, after the acknowledgement. */
export function showAfterwards(door: Door, actor: Actor, content: (words: Words) => Content): void {
  door.afterwards.run(async () => {
    const [workspace, words] = await Promise.all([door.workspaces.find(actor.installed), wordsFor(door, actor)])
    await showPrivately(workspace, actor, content(words))
  })
}
