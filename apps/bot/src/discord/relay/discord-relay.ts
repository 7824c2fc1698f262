import type { Json } from '@soundscene/db'
import type { Owed, PictureCard, Relay } from '../../answering/relay.ts'
import { wordsIn } from '../../words/words.ts'
import type { DiscordApi } from '../api.ts'
import { meaningOf } from '../api-errors.ts'
import type { NamedPermission } from '../permissions.ts'
import { pairSheet } from '../show/pair-sheet.ts'
import { wordsSheet } from '../show/parts.ts'
import { pictureSheet } from '../show/picture-sheet.ts'
import { readOwed } from '../where.ts'
import { deliver } from './deliver.ts'
import { erase } from './erase.ts'
import { fetchSound } from './fetch-sound.ts'
import { tell } from './tell.ts'

/** Discord's side of answering; `hosts` are those that sounds may be fetched from. */
export function discordRelay(api: DiscordApi, hosts: readonly string[]): Relay {
  const openingOf = ({ locale }: Owed) => wordsSheet(wordsIn(locale)('progress.drawing'))
  return {
    platform: 'discord',
    fetchSound: (sound, owed, signal) => meaning(owed, 'ViewChannel', () => fetchSound(api, hosts, sound, signal)),
    showProgress: (owed, words) =>
      meaning(owed, 'SendMessages', () => deliver({ api, owed, sheet: wordsSheet(words) }) as Promise<Json>),
    showPicture: (owed, card) =>
      meaning(owed, 'AttachFiles', () => {
        const sheet = pictureSheet({ ...card, notices: noticesOf(owed, card) }, wordsIn(owed.locale))
        return deliver({ api, owed, sheet, opening: openingOf(owed) }) as Promise<Json>
      }),
    showPair: (owed, card) =>
      meaning(
        owed,
        'AttachFiles',
        () => deliver({ api, owed, sheet: pairSheet(card), opening: openingOf(owed) }) as Promise<Json>,
      ),
    tell: (owed, words) => meaning(owed, 'SendMessages', () => tell(api, owed, words, openingOf(owed))),
    erase: (message) => meaning({ locale: 'en' }, 'ViewChannel', () => erase(api, message)),
  }
}

/** Words of ours for what Discord refuses. */
async function meaning<T>(
  { locale }: Pick<Owed, 'locale'>,
  needed: NamedPermission,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw meaningOf(error, needed, wordsIn(locale))
  }
}

/** A message with several sounds gets a picture of its first, and is told so. */
function noticesOf(owed: Owed, { notices }: PictureCard): string[] {
  const { soundCount: count = 1 } = readOwed(owed).where
  return count === 1 ? notices : [wordsIn(owed.locale)('discord.several', { count }), ...notices]
}
