import type { Json } from '@soundscene/db'
import type { Owed, PictureCard, Relay } from '../../answering/relay.ts'
import { wordsIn } from '../../words/words.ts'
import type { DiscordApi } from '../api.ts'
import { meaningOf } from '../api-errors.ts'
import { pairSheet } from '../show/pair-sheet.ts'
import { type Sheet, wordsSheet } from '../show/parts.ts'
import { pictureSheet } from '../show/picture-sheet.ts'
import { readOwed } from '../where.ts'
import { deliver } from './deliver.ts'
import { erase } from './erase.ts'
import { fetchSound } from './fetch-sound.ts'
import { tell } from './tell.ts'

/** Discord's side of answering; `hosts` are those that sounds may be fetched from. */
export function discordRelay(api: DiscordApi, hosts: readonly string[]): Relay {
  const openingOf = ({ locale }: Owed) => wordsSheet(wordsIn(locale)('progress.drawing'))
  const show = async (owed: Owed, sheet: Sheet): Promise<Json> =>
    deliver({ api, owed, sheet, opening: openingOf(owed) })
  return {
    platform: 'discord',
    async privateLocale(owed) {
      const { where } = readOwed(owed)
      return where.via === 'interaction' ? where.locale : owed.locale
    },
    fetchSound: (sound, owed, signal) => meaning(owed, () => fetchSound(api, hosts, sound, signal)),
    showProgress: (owed, words) => meaning(owed, async () => deliver({ api, owed, sheet: wordsSheet(words) })),
    showPicture: (owed, card) => meaning(owed, () => show(owed, sheetOf(owed, card))),
    showPair: (owed, card) => meaning(owed, () => show(owed, pairSheet(card))),
    tell: (owed, words) => meaning(owed, () => tell(api, owed, words, openingOf(owed))),
    erase: (message) => meaning({ locale: 'en' }, () => erase(api, message)),
  }
}

/** Words of ours for what Discord refuses. */
async function meaning<T>({ locale }: Pick<Owed, 'locale'>, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw meaningOf(error, wordsIn(locale))
  }
}

const sheetOf = (owed: Owed, card: PictureCard): Sheet =>
  pictureSheet({ ...card, notices: noticesOf(owed, card) }, wordsIn(owed.locale))

/** A message with several sounds gets a picture of its first, and is told so. */
function noticesOf(owed: Owed, { notices }: PictureCard): string[] {
  const { soundCount: count = 1 } = readOwed(owed).where
  return count === 1 ? notices : [wordsIn(owed.locale)('discord.several', { count }), ...notices]
}
