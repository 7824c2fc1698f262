import type { Owed, Relay } from '../../answering/relay.ts'
import { wordsOnly } from '../blocks/words-only.ts'
import { isDeadToken, soundsceneErrorOf } from '../slack-error.ts'
import { fetchSound, slackSound } from '../sounds/fetch-sound.ts'
import { NotInstalled } from '../workspace/installation-store.ts'
import type { Installed } from '../workspace/installed.ts'
import type { People } from '../workspace/people.ts'
import type { Workspaces } from '../workspace/workspace.ts'
import { type OwedThere, owedThere } from './owed-there.ts'
import { findPosted, post, update } from './post.ts'
import { showPair } from './show-pair.ts'
import { showPicture } from './show-picture.ts'
import { showPrivately } from './show-privately.ts'
import { takeBack } from './take-back.ts'
import { standingSchema } from './where.ts'

/** Answers on Slack; whatever goes wrong there comes out as a SoundsceneError. */
export function slackRelay(workspaces: Workspaces, people: People, hosts: readonly string[]): Relay {
  /** A token that is dead is forgotten, so that nothing more is tried with it. */
  const guarded = async <T>(installed: Installed, step: () => Promise<T>): Promise<T> => {
    try {
      return await step()
    } catch (error) {
      if (isDeadToken(error)) await workspaces.forget(installed).catch(() => {})
      throw soundsceneErrorOf(error)
    }
  }
  const answering = async <T>(owed: Owed, step: (there: OwedThere) => Promise<T>): Promise<T> => {
    const there = await owedThere(owed, workspaces).catch((error) => {
      throw soundsceneErrorOf(error)
    })
    return guarded(there.where.installed, () => step(there))
  }
  return {
    platform: 'slack',
    privateLocale: (owed) => answering(owed, ({ where }) => people.localeOf(where.installed, where.user)),
    fetchSound: (sound, owed, signal) =>
      answering(owed, ({ workspace }) => fetchSound(workspace, slackSound.parse(sound).file, hosts, signal)),
    showProgress: (owed, words) => answering(owed, (there) => showProgress(there, words)),
    showPicture: (owed, card) => answering(owed, (there) => showPicture(there, card, hosts)),
    showPair: (owed, card) => answering(owed, (there) => showPair(there, card, hosts)),
    tell: (owed, words) => answering(owed, (there) => tell(there, words)),
    async erase(message) {
      const standing = standingSchema.parse(message)
      await guarded(standing.installed, async () => {
        const workspace = await workspaces.find(standing.installed).catch(orNobody)
        if (workspace) await takeBack(workspace, standing)
      })
    },
  }
}

/** Where the bot is not installed any more, it can take nothing back. */
function orNobody(error: unknown): null {
  if (error instanceof NotInstalled) return null
  throw error
}

async function showProgress(there: OwedThere, words: string) {
  const { where, standing } = there
  if (where.isPrivate) return null
  return standing.ts === null ? post(there, wordsOnly(words)) : update(there, wordsOnly(words))
}

/** The words first: should this be interrupted, progress that stays is better than silence. */
async function tell(there: OwedThere, words: string): Promise<void> {
  const { where, owed, standing, workspace } = there
  await showPrivately(workspace, where, wordsOnly(words))
  const mayStand = standing.ts === null && owed.isRetry !== false && !where.isPrivate
  const ts = mayStand ? await findPosted(there).catch(() => null) : standing.ts
  await takeBack(workspace, { ...standing, ts })
}
