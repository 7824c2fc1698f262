import { SoundsceneError } from '@soundscene/errors'
import type { Owed } from '../../answering/relay.ts'
import type { DiscordApi } from '../api.ts'
import { refusals, unless } from '../api-errors.ts'
import { type Sheet, wordsSheet } from '../show/parts.ts'
import { type InteractionWhere, type Placed, readOwed, type Where } from '../where.ts'
import { deliver, hasOwnAnswer, isSeenByBot } from './deliver.ts'
import { nonceOf } from './nonce.ts'

/** What stands under a sound that nobody asked to be drawn and that could not be. */
const couldNot = '⚠️'

/** Says why there is no picture: to the person who asked only, and in a channel where nobody asked by a mark alone. */
export async function tell(api: DiscordApi, owed: Owed, words: string, opening: Sheet): Promise<void> {
  const { where, placed } = readOwed(owed)
  const sheet = wordsSheet(words)
  if (where.via === 'message' && where.isAutomatic) return mark(api, where, placed)
  if (where.via === 'message' || where.isPrivate) return void (await deliver({ api, owed, sheet, opening }))
  if (placed?.isOriginal !== false && (await tellBesideOriginal(api, where, sheet, opening))) return
  if (placed && isSeenByBot(where)) await takeBack(api, placed)
  await tellDirectly(api, owed, where, sheet)
}

async function mark(api: DiscordApi, where: Where & { via: 'message' }, placed: Placed | null): Promise<void> {
  if (placed) await takeBack(api, placed)
  await unless([...refusals.message, ...refusals.reaction], () =>
    api.react({ channel: where.channel, message: where.about }, couldNot),
  )
}

const takeBack = (api: DiscordApi, placed: Placed) =>
  unless([...refusals.message, ...refusals.access], () => api.remove(placed))

/**
 * A message that everybody sees can't become private. So the words follow it in one of their own, and it goes. It goes
 * last: when it is gone already, the words were said before. False when the token has run out.
 */
async function tellBesideOriginal(
  api: DiscordApi,
  where: InteractionWhere,
  sheet: Sheet,
  opening: Sheet,
): Promise<boolean> {
  const { token } = where
  const told = await unless(refusals.token, async () => {
    if (!(await hasOwnAnswer(api, where))) return false
    // While the original still loads, a message that follows would become it.
    if (!(await unless(refusals.message, () => api.editOriginal(token, opening)))) return true
    await api.followUpPrivately(token, sheet)
    await unless(refusals.message, () => api.deleteOriginal(token))
    return true
  })
  return told ?? false
}

async function tellDirectly(api: DiscordApi, { id }: Owed, { user }: InteractionWhere, sheet: Sheet): Promise<void> {
  const told = await unless(refusals.person, async () =>
    api.create(await api.directChannel(user), sheet, nonceOf(id), null),
  )
  if (!told) throw new SoundsceneError('chat/undeliverable')
}
