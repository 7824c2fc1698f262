import { randomInt } from 'node:crypto'
import type { Answer } from '@soundscene/db'
import { type DrawView, pictureOf } from '@soundscene/draws'
import type { Locale } from '@soundscene/i18n'
import type { ChatContext } from './context.ts'
import { enlarge } from './enlarge.ts'
import { pairCard } from './picture-card.ts'
import type { PairCard } from './relay.ts'

/** The pair that a person is to choose from: in an order drawn at random once, and the same whenever they look again. */
export async function openPair(
  { database, draws }: ChatContext,
  { platform, person }: Answer,
  drawId: string,
  { id: foilId }: DrawView,
  locale: Locale,
): Promise<PairCard> {
  const shown = async (id: string) => enlarge(await pictureOf(draws, id))
  const drawnFirst = randomInt(2) === 0
  const trial = await database.chatVotes.openTrial({ platform, drawId, person, foilId, drawnFirst })
  const [drawn, foil] = await Promise.all([shown(drawId), shown(trial.foilId)])
  return pairCard(drawId, trial.drawnFirst ? [drawn, foil] : [foil, drawn], locale)
}
