import { SoundsceneError } from '@soundscene/errors'
import type { Owed } from '../../answering/relay.ts'
import type { DiscordApi } from '../api.ts'
import { refusals, unless } from '../api-errors.ts'
import type { Sheet } from '../show/parts.ts'
import { type InteractionWhere, type Placed, readOwed, type Where } from '../where.ts'
import { nonceOf } from './nonce.ts'

/** Something to be shown as an answer. */
export interface Delivery {
  api: DiscordApi
  owed: Owed
  sheet: Sheet
  /**
   * What a new message is sent with before it becomes the sheet. A message that another process sent in vain before
   * comes back for the same nonce as it was, so that only a change makes sure of what it shows.
   */
  opening?: Sheet
}

interface Delivering extends Delivery {
  where: Where
  placed: Placed | null
}

/**
 * Shows an answer where it belongs, changing what stands there already: by the interaction's token while that lives, then
 * as the bot itself in the channel, then in a direct message.
 * @throws SoundsceneError `chat/undeliverable`; DiscordAPIError and what else a request can end with
 */
export async function deliver(delivery: Delivery): Promise<Placed> {
  const delivering = { ...delivery, ...readOwed(delivery.owed) }
  for (const way of [intoInteraction, overPlaced, intoChannel, intoDirectMessage]) {
    const placed = await way(delivering)
    if (placed) return placed
  }
  throw new SoundsceneError('chat/undeliverable')
}

async function intoInteraction({ api, sheet, where, placed }: Delivering): Promise<Placed | null> {
  if (where.via !== 'interaction' || placed?.isOriginal === false) return null
  return unless([...refusals.token, ...refusals.message], async () => {
    if (!placed && !(await hasOwnAnswer(api, where))) return null
    const spot = await api.editOriginal(where.token, sheet)
    return { ...spot, isOriginal: true, token: isSeenByBot(where) ? null : where.token }
  })
}

/**
 * Whether an interaction's original is an answer of its own. That of a button which another process acknowledged as a
 * double is the message under which the button stands, and must stay as it is.
 */
export const hasOwnAnswer = async (api: DiscordApi, { token, pressed }: InteractionWhere): Promise<boolean> =>
  pressed === null || (await api.original(token)).message !== pressed

/** Whether the bot itself, without the interaction's token, reaches the answer. */
export const isSeenByBot = (where: Where): boolean => where.via === 'message' || (where.isMember && !where.isPrivate)

async function overPlaced({ api, sheet, where, placed }: Delivering): Promise<Placed | null> {
  if (!placed || (placed.isOriginal && !isSeenByBot(where))) return null
  return unless([...refusals.message, ...refusals.access], async () => {
    await api.edit(placed, sheet)
    return placed
  })
}

async function intoChannel(delivering: Delivering): Promise<Placed | null> {
  const { where } = delivering
  if (!isSeenByBot(where)) return null
  const closed =
    where.via === 'interaction' ? [...refusals.message, ...refusals.access, ...refusals.permission] : refusals.message
  return unless([...closed, ...refusals.person], () => create(delivering, where.channel, where.about))
}

async function intoDirectMessage(delivering: Delivering): Promise<Placed | null> {
  const { api, where } = delivering
  if (where.via !== 'interaction') return null
  return unless(refusals.person, async () => create(delivering, await api.directChannel(where.user), null))
}

async function create(
  { api, owed, sheet, opening }: Delivering,
  channel: string,
  about: string | null,
): Promise<Placed> {
  const send = (reply: string | null) => api.create(channel, opening ?? sheet, nonceOf(owed.id), reply)
  const spot = (await unless(refusals.history, () => send(about))) ?? (await send(null))
  if (opening) await api.edit(spot, sheet)
  return { ...spot, isOriginal: false, token: null }
}
